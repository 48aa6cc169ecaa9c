package org.planweave.admin.internal.desk;

import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.SwitchChoices.Choice;

/** The words for a module's switches. A switch whose name we have no word for is called by that name. */
public final class SwitchWords {

    private SwitchWords() {}

    /** {@code Gives}. */
    public static String name(String name) {
        String key = "admin.switch." + name;
        return Desk.has(key) ? Desk.text(key) : name;
    }

    /** {@code Comments}, or {@code Comments (gives)} where there are several. */
    public static String of(ModuleState module, String name) {
        return module.switches().size() < 2
                ? module.title()
                : Desk.text("admin.switch.of", module.title(), name(name).toLowerCase(java.util.Locale.UK));
    }

    /** What departments may choose: {@code On for all departments}. */
    public static String choice(Choice choice) {
        return Desk.text("admin.choice." + choice);
    }

    /** Who loses what when it is switched off. */
    public static String loss(String name, String module, String department, long people) {
        String key = "admin.loses." + name;
        return Desk.text(Desk.has(key) ? key : "admin.loses.other", module, department, people);
    }
}
