package org.planweave.plans.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.planning.Outcome;
import org.planweave.plans.internal.rest.PlanJson.OutcomeJson;
import org.planweave.plans.internal.stored.StoredPlans;

/** The outcomes of the corporate plan, by number. */
@Component(service = OutcomesResource.class)
@JakartarsResource
@Path("api/v1/outcomes")
@Produces(MediaType.APPLICATION_JSON)
public final class OutcomesResource {

    private final StoredPlans plans;

    @Activate
    public OutcomesResource(@Reference StoredPlans plans) {
        this.plans = plans;
    }

    @GET
    public Response all(@Context UriInfo uri) {
        return Paging.page(plans.outcomes(), Outcome::id, OutcomeJson::of, uri);
    }
}
