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
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.stored.StoredPlans;

/** The registers of a plan. They are written with the lines that hold them. */
@Component(service = RegistersResource.class)
@JakartarsResource
@Path("api/v1/plans/{id}/registers")
@Produces(MediaType.APPLICATION_JSON)
public final class RegistersResource {

    private final StoredPlans plans;

    @Activate
    public RegistersResource(@Reference StoredPlans plans) {
        this.plans = plans;
    }

    @GET
    public RegistersJson ofPlan(@PathParam("id") String id) {
        Plan plan = plans.plan(id).orElseThrow(() -> Problem.notFound("There is no plan “" + id + "”, or it is not open to you."));
        return RegistersJson.of(List.of(plan), plans.lines(id));
    }
}
