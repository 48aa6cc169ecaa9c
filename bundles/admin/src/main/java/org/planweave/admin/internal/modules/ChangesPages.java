package org.planweave.admin.internal.modules;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.admin.internal.desk.Sentences;
import org.planweave.api.modules.ModuleChange;
import org.planweave.api.modules.Modules;
import org.planweave.ui.Page;

/** The journal of changes of modules, and how far the one has come that is under way. */
@Component(service = ChangesPages.class)
@JakartarsResource
@Path("admin/changes")
public final class ChangesPages {

    private static final int SHOWN = 50;

    private final Modules modules;
    private final Sentences sentences;
    private final Desk desk;

    @Activate
    public ChangesPages(@Reference Modules modules, @Reference Sentences sentences, @Reference Desk desk) {
        this.modules = modules;
        this.sentences = sentences;
        this.desk = desk;
    }

    @GET
    public Page all() {
        desk.admit(Tab.MODULES);
        List<ChangeView> all = views(SHOWN);
        return desk.page(Tab.MODULES, Desk.text("admin.changes"), "changes.jte", Map.of(
                "underWay", all.stream().filter(change -> !change.stages().isEmpty()).toList(),
                "ended", all.stream().filter(change -> change.stages().isEmpty()).toList()))
                .crumb(Desk.text("admin.nav"), "/admin").crumb(Desk.text("admin.modules"), "/admin").wide();
    }

    /** What a form that changes a module shows while it waits for its answer. */
    @GET
    @Path("now")
    public Page now() {
        desk.admit(Tab.MODULES);
        List<ChangeView> underWay = views(1).stream().filter(change -> !change.stages().isEmpty()).toList();
        return Page.titled(Desk.text("admin.changes.now")).section("admin").body(desk.part("part/underway.jte", Map.of("changes", underWay)));
    }

    private List<ChangeView> views(int limit) {
        return modules.changes(limit).stream().map(change -> ChangeView.of(change, who(change))).toList();
    }

    private String who(ModuleChange change) {
        return change.by() == null ? Desk.text("admin.who.portal") : sentences.who(change.by());
    }
}
