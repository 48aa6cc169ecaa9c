package org.planweave.admin.internal.features;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.SwitchWords;
import org.planweave.api.Problem;
import org.planweave.api.access.Memberships;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Modules;
import org.planweave.api.modules.SwitchChoices;
import org.planweave.api.modules.SwitchChoices.Chosen;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plans;
import org.planweave.ui.Html;
import org.planweave.ui.components.Level;
import org.planweave.ui.components.Pw;

/** Switches as people see them: a button for whoever may turn one, a word for others. */
@Component(service = Switchboard.class)
public final class Switchboard {

    /** The page to come back to: the administrator's matrix. */
    public static final String ADMIN = "admin";

    private final Modules modules;
    private final Switches switches;
    private final SwitchChoices choices;
    private final Council council;
    private final Memberships memberships;
    private final Plans plans;

    @Activate
    public Switchboard(@Reference Modules modules, @Reference Switches switches,
            @Reference SwitchChoices choices, @Reference Council council,
            @Reference Memberships memberships, @Reference Plans plans) {
        this.modules = modules;
        this.switches = switches;
        this.choices = choices;
        this.council = council;
        this.memberships = memberships;
        this.plans = plans;
    }

    /** One switch of one module for one department in general; {@code back} is {@link #ADMIN} or anything else. */
    public Content control(ModuleState module, String name, Department department, String back) {
        return control(new Turned(module, name, department, null), back);
    }

    /** One switch; {@code back} is {@link #ADMIN} or anything else. */
    Content control(Turned turned, String back) {
        boolean on = switches.on(turned.module().id(), turned.name(), turned.department().id(), turned.clusterId());
        Chosen chosen = choices.of(turned.module().id(), turned.name());
        if (!chosen.choice().free()) {
            return back.equals(ADMIN) ? Pw.health(on ? Level.OK : Level.OFF, SwitchWords.choice(chosen.choice())) : settled(chosen, on);
        }
        if (!switches.mayTurn(turned.department().id())) {
            return Pw.health(on ? Level.OK : Level.OFF, Desk.text(on ? "admin.on" : "admin.off"));
        }
        return Pw.switchOf(on, Desk.text("admin.switch.for", turned.what(), turned.department().name()), "/our-features/switch")
                .field("department", turned.department().id()).field("module", turned.module().id())
                .field("name", turned.name()).field("cluster", turned.cluster() == null ? "" : turned.cluster().cluster())
                .field("on", String.valueOf(!on)).field("back", back);
    }

    /** What the administrator set for all, and why. */
    private static Content settled(Chosen chosen, boolean on) {
        return Html.join(Pw.health(on ? Level.OK : Level.OFF, SwitchWords.choice(chosen.choice())), Html.element("span",
                Map.of("class", "pw-mods__sub"), Html.text(Desk.text("admin.choice.by", chosen.reason()))));
    }

    /** What is being switched: a module's switch, for a department, in general or in one cluster. */
    record Turned(ModuleState module, String name, Department department, @Nullable Membership cluster) {

        String what() {
            String what = SwitchWords.of(module, name);
            return cluster == null ? what : Desk.text("admin.switch.in", what, cluster.name());
        }

        @Nullable String clusterId() {
            return cluster == null ? null : cluster.cluster();
        }
    }

    /**
     * The open clusters of this round in which the department may set a switch of its own. A module's only switch is for all of the
     * department; those with a name, such as giving and receiving, are about others, whom one meets in clusters.
     */
    List<Membership> clusters(String name, Department department) {
        return name.equals(Switches.ON) ? List.of() : plans.currentRound().stream()
                .flatMap(round -> memberships.of(round.id()).stream())
                .filter(one -> one.open() && one.has(department.id())).toList();
    }

    /** @throws Problem 404 if there is no such module, switch, department or cluster */
    Turned find(String department, String module, String name, String cluster) {
        Department found = council.department(department)
                .orElseThrow(() -> Problem.notFound(Desk.text("admin.noDepartment", department)));
        Membership in = cluster.isEmpty() ? null : memberships.find(cluster)
                .orElseThrow(() -> Problem.notFound(Desk.text("admin.noCluster")));
        return modules.all().stream().filter(one -> one.id().equals(module) && one.switches().contains(name)).findFirst()
                .map(one -> new Turned(one, name, found, in))
                .orElseThrow(() -> Problem.notFound(Desk.text("admin.noSwitch", module, name)));
    }

    /** How many people a department has. */
    long people(Department department) {
        return council.people().stream().filter(person -> person.isOf(department.id())).count();
    }
}
