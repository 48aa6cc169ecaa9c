package org.planweave.exchange.internal.archive;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** All plans of a round out, as one ZIP file that is sent while it is written. */
@Component(service = ArchiveResource.class)
@JakartarsResource
@Path("api/v1/rounds/{id}/archive")
public final class ArchiveResource {

    private final Archives archives;

    @Activate
    public ArchiveResource(@Reference Archives archives) {
        this.archives = archives;
    }

    /** The archive, for {@code extent} public or mine. */
    @GET
    public Response archive(@PathParam("id") String id, @QueryParam("extent") @DefaultValue("public") String extent) {
        Taking taking = archives.begin(archives.round(id), extent);
        StreamingOutput content = out -> archives.write(taking, out);
        return Response.ok(content, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + taking.fileName() + '"').build();
    }
}
