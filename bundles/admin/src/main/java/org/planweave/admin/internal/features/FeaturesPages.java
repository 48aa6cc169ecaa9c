package org.planweave.admin.internal.features;

import gg.jte.Content;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Days;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Sentences;
import org.planweave.admin.internal.desk.SwitchWords;
import org.planweave.admin.internal.features.Switchboard.Turned;
import org.planweave.api.Problem;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.Audit.Entry;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Modules;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.ui.Page;

/** What a department has switched on. Its director turns it here; everybody else reads it. */
@Component(service = FeaturesPages.class)
@JakartarsResource
@Path("our-features")
public final class FeaturesPages {

    private static final int LOOKED_THROUGH = 500;
    private static final int SHOWN = 12;

    /** One switch with its words. */
    public record Feature(String title, String summary, String loss, Content control) {}

    /** One thing that was switched. */
    public record Change(String when, String sentence, String reason) {}

    private final Modules modules;
    private final Switchboard board;
    private final Switches switches;
    private final Council council;
    private final Audit audit;
    private final Sentences sentences;
    private final Desk desk;

    @Activate
    public FeaturesPages(@Reference Modules modules, @Reference Switchboard board, @Reference Switches switches,
            @Reference Council council, @Reference Audit audit, @Reference Sentences sentences, @Reference Desk desk) {
        this.modules = modules;
        this.board = board;
        this.switches = switches;
        this.council = council;
        this.audit = audit;
        this.sentences = sentences;
        this.desk = desk;
    }

    @GET
    public Page page(@QueryParam("department") @Nullable String chosen) {
        Person person = desk.user();
        Department department = department(chosen == null ? person.department() : chosen);
        boolean may = switches.mayTurn(department.id());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("department", department);
        model.put("may", may);
        model.put("lead", may ? Desk.text("admin.features.lead") : Desk.text("admin.features.read", directors(department)));
        model.put("features", features(department));
        model.put("changes", changes(department));
        model.put("departments", person.has(Role.ADMINISTRATOR) || person.department() == null
                ? council.departments() : List.of());
        return Page.titled(Desk.text("admin.features.of", department.name())).section("our-features")
                .body(desk.part("features.jte", model));
    }

    private Department department(@Nullable String id) {
        if (id == null) {
            return council.departments().stream().findFirst()
                    .orElseThrow(() -> Problem.notFound(Desk.text("admin.noDepartments")));
        }
        return council.department(id).orElseThrow(() -> Problem.notFound(Desk.text("admin.noDepartment", id)));
    }

    private List<Feature> features(Department department) {
        List<Feature> features = new ArrayList<>();
        long people = board.people(department);
        for (ModuleState module : modules.all()) {
            for (String name : module.switches()) {
                String loss = SwitchWords.loss(name, module.title(), department.name(), people);
                features.add(new Feature(SwitchWords.of(module, name), module.summary(), loss,
                        board.control(module, name, department, "features")));
                for (Membership cluster : board.clusters(name, department)) {
                    Turned there = new Turned(module, name, department, cluster);
                    features.add(new Feature(there.what(), Desk.text("admin.features.cluster"),
                            Desk.text("admin.features.cluster.loses", cluster.name()), board.control(there, "features")));
                }
            }
        }
        return features;
    }

    private List<Change> changes(Department department) {
        Function<Entry, String> teller = sentences.teller();
        return audit.newest(null, null, LOOKED_THROUGH).stream()
                .filter(entry -> entry.action().equals("switch.chosen") || entry.action().equals("switch.turned")
                        && department.id().equals(entry.facts().get("department")))
                .limit(SHOWN)
                .map(entry -> new Change(Days.moment(entry.at()), teller.apply(entry),
                        entry.facts().getOrDefault("reason", "")))
                .toList();
    }

    private String directors(Department department) {
        List<String> names = council.people().stream()
                .filter(one -> one.has(Role.DIRECTOR) && one.isOf(department.id())).map(Person::name).toList();
        return names.isEmpty() ? desk.administrators() : String.join(Desk.text("admin.or"), names);
    }
}
