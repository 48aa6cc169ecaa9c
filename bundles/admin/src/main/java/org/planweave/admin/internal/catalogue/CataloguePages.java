package org.planweave.admin.internal.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.ui.Page;

/** The catalogue, for administrators and those who deploy modules. */
@Component(service = CataloguePages.class)
@JakartarsResource
@Path("admin/catalogue")
public final class CataloguePages {

    private final Catalogue catalogue;
    private final Desk desk;

    @Activate
    public CataloguePages(@Reference Catalogue catalogue, @Reference Desk desk) {
        this.catalogue = catalogue;
        this.desk = desk;
    }

    @GET
    public Page page() {
        desk.admit(Tab.MODULES);
        return desk.page(Tab.MODULES, Desk.text("admin.catalogue"), "catalogue.jte",
                Map.of("slots", catalogue.slots(), "events", catalogue.events()));
    }
}
