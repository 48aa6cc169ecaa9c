package org.planweave.admin.internal.modules;

import gg.jte.Content;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Days;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.admin.internal.desk.Sentences;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.Audit.Entry;
import org.planweave.api.modules.LeftBehind;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Modules;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.store.DatabaseState;
import org.planweave.ui.Page;

/** What runs, and for whom. */
@Component(service = ModulesPages.class)
@JakartarsResource
@Path("admin")
public final class ModulesPages {

    private static final int LOOKED_THROUGH = 200;
    private static final int SHOWN = 8;
    private static final List<String> ABOUT = List.of("module.", "switch.", "person.", "administrator.", "department.");

    /** One thing that happened, in a sentence. */
    public record Event(String when, String sentence) {}

    private final Modules modules;
    private final Matrix matrix;
    private final Audit audit;
    private final Sentences sentences;
    private final DatabaseState database;
    private final Desk desk;
    private final LeftBehind left;

    @Activate
    public ModulesPages(@Reference Modules modules, @Reference Matrix matrix, @Reference Audit audit,
            @Reference Sentences sentences, @Reference DatabaseState database, @Reference Desk desk, @Reference LeftBehind left) {
        this.modules = modules;
        this.matrix = matrix;
        this.audit = audit;
        this.sentences = sentences;
        this.database = database;
        this.desk = desk;
        this.left = left;
    }

    @GET
    public Page all() {
        Person person = desk.admit(Tab.MODULES);
        List<ModuleState> all = modules.all();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("troubles", all.stream().filter(module -> !module.running()).toList());
        model.put("matrix", matrix.table(all));
        List<Content> several = matrix.several(all);
        model.put("several", several);
        model.put("lately", lately());
        model.put("deploys", person.has(Role.MODULE_DEPLOYER));
        model.put("whole", Desk.opens(Tab.AUDIT, person));
        model.put("database", Desk.text(database.forTrial() ? "admin.database.trial" : "admin.database.earnest",
                database.product()));
        List<String> gone = left.all().stream().map(LeftBehind.Left::title).toList();
        model.put("left", gone.isEmpty() ? "" : Desk.text("admin.left.here", gone.size(), String.join(", ", gone)));
        return desk.page(Tab.MODULES, Desk.text("admin.modules"), "modules.jte", model).wide();
    }

    /** The newest of what administrators do; where there is none of it, the newest of all. */
    private List<Event> lately() {
        Function<Entry, String> teller = sentences.teller();
        List<Entry> newest = audit.newest(null, null, LOOKED_THROUGH);
        List<Entry> ours = newest.stream().filter(entry -> ABOUT.stream().anyMatch(entry.action()::startsWith)).toList();
        Stream<Entry> shown = (ours.isEmpty() ? newest : ours).stream().limit(SHOWN);
        return shown.map(entry -> new Event(Days.moment(entry.at()), teller.apply(entry))).toList();
    }
}
