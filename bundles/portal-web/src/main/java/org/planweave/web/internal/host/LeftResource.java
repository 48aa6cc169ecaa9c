package org.planweave.web.internal.host;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.modules.LeftBehind;
import org.planweave.api.modules.LeftBehind.Archive;
import org.planweave.api.modules.LeftBehind.Left;

/** What modules left that are not here any more, for scripts. */
@Component(service = LeftResource.class)
@JakartarsResource
@Path("api/v1/modules/left")
@Produces(MediaType.APPLICATION_JSON)
public final class LeftResource {

    private final LeftBehind left;

    @Activate
    public LeftResource(@Reference LeftBehind left) {
        this.left = left;
    }

    @GET
    public List<Left> all() {
        return left.all();
    }

    @GET
    @Path("{id}")
    public Left one(@PathParam("id") String id) {
        return left.one(id);
    }

    /** All of its tables as one ZIP file, sent while it is written. */
    @GET
    @Path("{id}/export")
    public Response export(@PathParam("id") String id) {
        Archive archive = left.archive(id);
        StreamingOutput content = archive::writeTo;
        return Response.ok(content, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"left-by-" + id.replaceAll("[^A-Za-z0-9-]", "") + ".zip\"").build();
    }

    /** Deletes it for good and answers with what there was. */
    @DELETE
    @Path("{id}")
    public Left delete(@PathParam("id") String id, @QueryParam("reason") @DefaultValue("") String reason) {
        return left.deleteForGood(id, reason);
    }
}
