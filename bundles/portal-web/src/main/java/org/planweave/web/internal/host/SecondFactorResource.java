package org.planweave.web.internal.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.SecondFactors;
import org.planweave.api.people.SecondFactors.State;
import org.planweave.api.people.Council;
import org.planweave.api.people.Person;

/** Whether a person signs in with a code as well; taken away by an administrator, also by the data folder's owner. */
@Component(service = SecondFactorResource.class)
@JakartarsResource
@Path("api/v1/people/{person}/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SecondFactorResource {

    /** How it stands; {@code since} is null where there is none. */
    public record Factor(boolean on, @Nullable Instant since, int recoveryCodesLeft, boolean required) {}

    /** Why it is reset. */
    public record Reset(@Nullable String reason) {}

    private final SecondFactors factors;
    private final Council council;

    @Activate
    public SecondFactorResource(@Reference SecondFactors factors, @Reference Council council) {
        this.factors = factors;
        this.council = council;
    }

    @GET
    public Factor state(@PathParam("person") String id) {
        State state = factors.state(person(id).id());
        return new Factor(state.on(), state.since(), state.codesLeft(), state.required());
    }

    @POST
    @Path("reset")
    public Factor reset(@PathParam("person") String id, Reset reset) {
        factors.reset(person(id).id(), reset.reason() == null ? "" : reset.reason());
        return state(id);
    }

    private Person person(String id) {
        return PeopleResource.person(council, id);
    }
}
