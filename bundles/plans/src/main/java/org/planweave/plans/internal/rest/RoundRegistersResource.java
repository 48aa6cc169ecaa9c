package org.planweave.plans.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.stored.StoredPlans;

/** The registers of all plans of a round that the caller may read. */
@Component(service = RoundRegistersResource.class)
@JakartarsResource
@Path("api/v1/rounds/{id}/registers")
@Produces(MediaType.APPLICATION_JSON)
public final class RoundRegistersResource {

    private final StoredPlans plans;

    @Activate
    public RoundRegistersResource(@Reference StoredPlans plans) {
        this.plans = plans;
    }

    @GET
    public RegistersJson ofRound(@PathParam("id") String id) {
        if (plans.round(id).isEmpty()) {
            throw Problem.notFound("There is no round “" + id + "”; list the rounds to see which there are.");
        }
        List<Plan> readable = plans.plans(id);
        List<String> ids = readable.stream().map(Plan::id).toList();
        List<Line> lines = plans.linesOfRound(id).stream().filter(line -> ids.contains(line.plan())).toList();
        return RegistersJson.of(readable, lines);
    }
}
