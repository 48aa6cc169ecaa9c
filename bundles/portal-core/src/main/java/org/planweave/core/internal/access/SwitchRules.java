package org.planweave.core.internal.access;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.modules.SwitchChoices.Chosen;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** Who may turn which switch, and what they have to say. */
final class SwitchRules {

    private static final int LONGEST_REASON = 500;

    private final Council council;
    private final StoredMemberships memberships;

    SwitchRules(Council council, StoredMemberships memberships) {
        this.council = council;
        this.memberships = memberships;
    }

    Department department(String idOrCode) {
        return council.department(idOrCode)
                .orElseThrow(() -> Problem.notFound("There is no department “" + idOrCode
                        + "”. Choose one from the list."));
    }

    void requireSwitch(@Nullable List<String> declared, String module, String name) {
        if (declared == null) {
            throw Problem.notFound("There is no module “" + module + "” to switch.");
        }
        if (!declared.contains(name)) {
            String known = declared.isEmpty() ? "It is on for all." : "It has: " + String.join(", ", declared) + ".";
            throw Problem.notFound("The module “" + module + "” has no switch “" + name + "”. " + known);
        }
    }

    void requireLead(CurrentUser user, Department department) {
        if (!leads(user, department.id())) {
            throw Problem.forbidden("Only the director of " + department.name()
                    + " or an administrator can switch this. "
                    + "Ask " + directors(department) + ".");
        }
    }

    /** What the administrator set for all is not for departments to turn, nor for the administrator department by department. */
    static void requireFree(Chosen chosen) {
        if (!chosen.choice().free()) {
            throw Problem.of(403, "set-for-all", "The administrator has set this to " + (chosen.choice().on() ? "on" : "off")
                    + " for all departments: “" + chosen.reason() + "”. An administrator can let departments choose again.");
        }
    }

    static void requireAdministrator(CurrentUser user) {
        if (!user.isPortal() && !user.required().has(Role.ADMINISTRATOR)) {
            throw Problem.forbidden("Only an administrator says what departments may choose.");
        }
    }

    static String reasonToChoose(String reason) {
        if (reason.isBlank()) {
            throw Problem.invalid("reason", "Say why, so that departments know.");
        }
        return sound(reason.strip());
    }

    boolean leads(CurrentUser user, String department) {
        if (user.isPortal()) {
            return true;
        }
        Person person = user.required();
        return person.has(Role.ADMINISTRATOR) || person.has(Role.DIRECTOR) && person.isOf(department);
    }

    void requireCluster(@Nullable String cluster, Department department) {
        boolean known = cluster == null || memberships.book().all().stream()
                .anyMatch(one -> one.cluster().equals(cluster) && one.has(department.id()));
        if (!known) {
            throw Problem.notFound(department.name() + " is in no cluster “" + cluster
                    + "”. Choose one that it is in.");
        }
    }

    /** The reason as it is kept. */
    String reason(boolean on, String reason) {
        String given = reason.strip();
        if (!on && given.isEmpty()) {
            throw Problem.invalid("reason", "Say why it is switched off, so that others know.");
        }
        return sound(given);
    }

    private static String sound(String given) {
        if (given.length() > LONGEST_REASON || given.indexOf('\0') >= 0) {
            throw Problem.invalid("reason", "Give the reason in at most 500 characters.");
        }
        return given;
    }

    private String directors(Department department) {
        String names = council.people().stream()
                .filter(one -> one.has(Role.DIRECTOR) && one.isOf(department.id()))
                .map(Person::name)
                .collect(Collectors.joining(" or "));
        return names.isEmpty() ? "an administrator" : names;
    }
}
