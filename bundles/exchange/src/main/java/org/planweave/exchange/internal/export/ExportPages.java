package org.planweave.exchange.internal.export;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.ui.Page;

/** Which documents there are of a plan. */
@Component(service = ExportPages.class)
@JakartarsResource
@Path("plans/{id}/export")
@Produces(MediaType.TEXT_HTML)
public final class ExportPages {

    private final FormatsPage page;

    @Activate
    public ExportPages(@Reference FormatsPage page) {
        this.page = page;
    }

    @GET
    public Page formats(@PathParam("id") String id) {
        return page.page(id, "");
    }
}
