package org.planweave.plans.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.plans.internal.stored.StoredPlans;

/** One line: read with its ETag, changed and removed with If-Match. */
@Component(service = LinesResource.class)
@JakartarsResource
@Path("api/v1/lines/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class LinesResource {

    private final StoredPlans plans;

    @Activate
    public LinesResource(@Reference StoredPlans plans) {
        this.plans = plans;
    }

    @GET
    public Response one(@PathParam("id") String id) {
        return answer(existing(id));
    }

    /** The line's versions, oldest first. */
    @GET
    @Path("versions")
    public Response versions(@PathParam("id") String id, @Context UriInfo uri) {
        Line line = existing(id);
        return Paging.page(
                plans.versions(id, 1, line.version()), version -> String.valueOf(version.version()), LineJson::of, uri);
    }

    @PUT
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable JsonNode body) {
        existing(id);
        long from = IfMatch.version(ifMatch);
        if (body == null) {
            throw Problem.invalid("", "Send the line as a JSON object with at least kind and text.");
        }
        return answer(plans.change(id, from, LineJson.draft(body)));
    }

    @DELETE
    public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        existing(id);
        plans.remove(id, IfMatch.version(ifMatch));
        return Response.noContent().build();
    }

    private Line existing(String id) {
        return plans.line(id).orElseThrow(() -> Problem.notFound("There is no line “" + id + "”, or it is not open to you."));
    }

    private static Response answer(Line line) {
        return Response.ok(LineJson.of(line)).header("ETag", IfMatch.tag(line.version())).build();
    }
}
