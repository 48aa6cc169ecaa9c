package org.planweave.reports.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.Person;
import org.planweave.reports.internal.rules.Service;
import org.planweave.reports.internal.stored.Signatories;

/** Who signs the implications of reports: user names by service. */
@Component(service = SignatoriesResource.class)
@JakartarsResource
@Path("api/v1/reports/signatories")
@Produces(MediaType.APPLICATION_JSON)
public final class SignatoriesResource {

    private final Signatories signatories;

    @Activate
    public SignatoriesResource(@Reference Signatories signatories) {
        this.signatories = signatories;
    }

    @GET
    public Map<Service, List<String>> all() {
        Map<Service, List<String>> all = new EnumMap<>(Service.class);
        signatories.all().forEach((service, people) -> all.put(service, people.stream().map(Person::username).toList()));
        return all;
    }

    /** Names the people of those services that the body has; the others keep theirs. */
    @PUT
    public Map<Service, List<String>> put(@Nullable JsonNode body) {
        Map<Service, List<String>> names = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            if (body != null && body.path(service.name()).isArray()) {
                List<String> some = new ArrayList<>();
                body.path(service.name()).forEach(name -> some.add(name.asText()));
                names.put(service, some);
            }
        }
        signatories.name(names);
        return all();
    }
}
