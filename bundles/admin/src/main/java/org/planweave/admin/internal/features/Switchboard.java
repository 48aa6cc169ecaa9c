package org.planweave.admin.internal.features;

import gg.jte.Content;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.SwitchWords;
import org.planweave.api.Problem;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Modules;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.ui.components.Level;
import org.planweave.ui.components.Pw;

/** Switches as people see them: a button for whoever may turn one, a word for others. */
@Component(service = Switchboard.class)
public final class Switchboard {

    /** The page to come back to: the administrator's matrix. */
    public static final String ADMIN = "admin";

    private final Modules modules;
    private final Switches switches;
    private final Council council;

    @Activate
    public Switchboard(@Reference Modules modules, @Reference Switches switches, @Reference Council council) {
        this.modules = modules;
        this.switches = switches;
        this.council = council;
    }

    /** One switch of one module for one department; {@code back} is {@link #ADMIN} or anything else. */
    public Content control(ModuleState module, String name, Department department, String back) {
        boolean on = switches.on(module.id(), name, department.id(), null);
        if (!switches.mayTurn(department.id())) {
            return Pw.health(on ? Level.OK : Level.OFF, Desk.text(on ? "admin.on" : "admin.off"));
        }
        String what = Desk.text("admin.switch.for", SwitchWords.of(module, name), department.name());
        return Pw.switchOf(on, what, "/our-features/switch")
                .field("department", department.id()).field("module", module.id()).field("name", name)
                .field("on", String.valueOf(!on)).field("back", back);
    }

    /** What is being switched: a module's switch, for a department. */
    record Turned(ModuleState module, String name, Department department) {

        String what() {
            return SwitchWords.of(module, name);
        }
    }

    /** @throws Problem 404 if there is no such module, switch or department */
    Turned find(String department, String module, String name) {
        Department found = council.department(department)
                .orElseThrow(() -> Problem.notFound(Desk.text("admin.noDepartment", department)));
        return modules.all().stream().filter(one -> one.id().equals(module) && one.switches().contains(name)).findFirst()
                .map(one -> new Turned(one, name, found))
                .orElseThrow(() -> Problem.notFound(Desk.text("admin.noSwitch", module, name)));
    }

    /** How many people a department has. */
    long people(Department department) {
        return council.people().stream().filter(person -> person.isOf(department.id())).count();
    }
}
