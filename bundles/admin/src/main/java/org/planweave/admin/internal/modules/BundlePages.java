package org.planweave.admin.internal.modules;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Days;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.api.modules.BundleState;
import org.planweave.api.modules.FrameworkBundles;
import org.planweave.ui.Page;

/** The framework's own list, against which the list of modules can be held: modules first, then the portal's own parts. */
@Component(service = BundlePages.class)
@JakartarsResource
@Path("admin/bundles")
public final class BundlePages {

    /** One bundle in words. */
    public record Row(BundleState bundle, String state, String changed, String started) {}

    private final FrameworkBundles bundles;
    private final Desk desk;

    @Activate
    public BundlePages(@Reference FrameworkBundles bundles, @Reference Desk desk) {
        this.bundles = bundles;
        this.desk = desk;
    }

    @GET
    public Page all() {
        List<Row> rows = bundles.all().stream().map(BundlePages::row).toList();
        return desk.page(Tab.MODULES, Desk.text("admin.bundles"), "bundles.jte", Map.of(
                "modules", rows.stream().filter(row -> row.bundle().module() != null).toList(),
                "others", rows.stream().filter(row -> row.bundle().module() == null).toList()))
                .crumb(Desk.text("admin.nav"), "/admin").crumb(Desk.text("admin.modules"), "/admin").wide();
    }

    private static Row row(BundleState bundle) {
        return new Row(bundle, Desk.text("admin.bundle." + bundle.state().toLowerCase(Locale.ROOT)), Days.moment(bundle.changedAt()),
                started(bundle.startedAt(), bundle.starts()));
    }

    private static String started(@Nullable Instant at, int starts) {
        return starts == 0 ? Desk.text("admin.bundle.never")
                : at == null ? Desk.text("admin.bundle.first") : Desk.text("admin.bundle.started", Days.moment(at), starts);
    }
}
