package org.planweave.plans.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.rest.PlanJson.RoundJson;
import org.planweave.plans.internal.stored.StoredPlans;

/** The rounds, newest first. */
@Component(service = RoundsResource.class)
@JakartarsResource
@Path("api/v1/rounds")
@Produces(MediaType.APPLICATION_JSON)
public final class RoundsResource {

    private final StoredPlans plans;

    @Activate
    public RoundsResource(@Reference StoredPlans plans) {
        this.plans = plans;
    }

    @GET
    public Response all(@Context UriInfo uri) {
        return Paging.page(plans.rounds(), Round::id, RoundJson::of, uri);
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return Response.ok(plans.round(id).map(RoundJson::of)
                .orElseThrow(() -> Problem.notFound("There is no round “" + id + "”; list the rounds to see which there are.")))
                .build();
    }

    /** The round of the body's {@code period}, made if it is missing. */
    @POST
    public Response ensure(JsonNode body) {
        Round round = plans.ensureRound(Bodies.text(body, "period"));
        return Response.created(URI.create("/api/v1/rounds/" + round.id())).entity(RoundJson.of(round)).build();
    }
}
