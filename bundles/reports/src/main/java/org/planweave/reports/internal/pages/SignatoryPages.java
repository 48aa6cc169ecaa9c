package org.planweave.reports.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.reports.internal.rules.Service;
import org.planweave.reports.internal.stored.Keepers;
import org.planweave.reports.internal.stored.Signatories;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Who signs the implications of reports, service by service. */
@Component(service = SignatoryPages.class)
@JakartarsResource
@Path("reports/signatories")
@Produces(MediaType.TEXT_HTML)
public final class SignatoryPages {

    private final PageParts parts;
    private final Signatories signatories;
    private final Keepers keepers;

    @Activate
    public SignatoryPages(@Reference PageParts parts, @Reference Signatories signatories, @Reference Keepers keepers) {
        this.parts = parts;
        this.signatories = signatories;
        this.keepers = keepers;
    }

    /** One service with the people named for it, as names and as rows of user names. */
    public record Row(Service service, String names, String typed) {}

    @GET
    public Page form() {
        Map<Service, String> typed = new EnumMap<>(Service.class);
        signatories.all().forEach((service, people) -> typed.put(
                service, people.stream().map(Person::username).collect(Collectors.joining("\n"))));
        return page(typed, Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object save(MultivaluedMap<String, String> form) {
        Map<Service, String> typed = new EnumMap<>(Service.class);
        Map<Service, List<String>> names = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            List<String> values = form.getOrDefault(service.name(), List.of());
            typed.put(service, values.isEmpty() ? "" : values.get(0));
            names.put(service, typed.get(service).lines().map(String::strip).filter(name -> !name.isEmpty()).toList());
        }
        try {
            signatories.name(names);
            return SeeOther.to("/reports/signatories").saying(parts.text("reports.said.signatories"));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return page(typed, PageParts.errors(problem)).status(422);
        }
    }

    private Page page(Map<Service, String> typed, Map<String, String> errors) {
        List<Row> rows = new ArrayList<>();
        signatories.all().forEach((service, people) -> rows.add(new Row(
                service, people.stream().map(Person::name).collect(Collectors.joining(", ")), typed.get(service))));
        String title = parts.text("reports.signatories");
        Map<String, Object> model = Map.of("title", title, "rows", rows, "keeps", keepers.mayKeep(), "errors", errors);
        return parts.page(errors.isEmpty() ? title : parts.text("reports.problem.title", title)).body(parts.render("signatories.jte", model));
    }
}
