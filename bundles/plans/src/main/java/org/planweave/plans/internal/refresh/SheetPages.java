package org.planweave.plans.internal.refresh;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.stored.RefreshBook;
import org.planweave.ui.Page;

/** The sheet “What changed” for members: new, changed and dropped lines with reasons, on one page. */
@Component(service = SheetPages.class)
@JakartarsResource
@Path("plans/{id}/changes")
@Produces(MediaType.TEXT_HTML)
public final class SheetPages {

    private final PageParts parts;
    private final RefreshBook book;

    @Activate
    public SheetPages(@Reference PageParts parts, @Reference RefreshBook book) {
        this.parts = parts;
        this.book = book;
    }

    @GET
    public Page sheet(@PathParam("id") String id) {
        SheetView view = new SheetFace(parts, book, parts.plan(id)).view();
        return parts.page(view.title(), view.plan()).body(parts.render("refresh/sheet.jte", Map.of("view", view)));
    }
}
