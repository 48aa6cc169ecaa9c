package org.planweave.admin.internal.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.catalogue.Catalogue.Slot;
import org.planweave.admin.internal.catalogue.Catalogue.Tidings;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;

/** The catalogue, for systems. */
@Component(service = CatalogueResource.class)
@JakartarsResource
@Path("api/v1/admin/catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {

    /** All of it. */
    public record Whole(List<Slot> slots, List<Tidings> events) {}

    private final Catalogue catalogue;
    private final Desk desk;

    @Activate
    public CatalogueResource(@Reference Catalogue catalogue, @Reference Desk desk) {
        this.catalogue = catalogue;
        this.desk = desk;
    }

    /** The slots of pages and the events that are here now. */
    @GET
    public Whole whole() {
        desk.admit(Tab.MODULES);
        return new Whole(catalogue.slots(), catalogue.events());
    }
}
