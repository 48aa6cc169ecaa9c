package org.planweave.core.internal.people.oidc;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.planweave.api.people.Role;

/** What each value of the provider's claim stands for here. Empty: roles are given here by hand. */
public record RoleMap(Map<String, Meaning> meanings) {

    /** Roles and, where it says so, the department they are for. */
    record Meaning(Set<Role> roles, String department) {}

    /**
     * What somebody's values come to.
     *
     * @param departments by id, code or name as the settings say them; more than one is a contradiction
     */
    public record Sum(Set<Role> roles, Set<String> departments) {}

    /** From lines such as {@code Planner.Housing = planner, cluster-lead @ HO}. */
    static RoleMap of(Map<String, String> lines, List<String> faults) {
        Map<String, Meaning> meanings = new HashMap<>();
        lines.forEach((value, said) -> meanings.put(value, meaning(value, said, faults)));
        return new RoleMap(Map.copyOf(meanings));
    }

    private static Meaning meaning(String value, String said, List<String> faults) {
        int at = said.indexOf('@');
        Set<Role> roles = EnumSet.noneOf(Role.class);
        int before = faults.size();
        for (String word : (at < 0 ? said : said.substring(0, at)).split("[\\s,]+")) {
            if (!word.isEmpty()) {
                add(roles, word, value, faults);
            }
        }
        if (roles.isEmpty() && faults.size() == before) {
            faults.add("role." + value + " names no role.");
        }
        return new Meaning(roles, at < 0 ? "" : said.substring(at + 1).strip());
    }

    private static void add(Set<Role> roles, String word, String value, List<String> faults) {
        try {
            roles.add(Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException e) {
            faults.add("role." + value + " names “" + word + "”, which is no role.");
        }
    }

    /** Whether roles come from the provider at all. */
    public boolean used() {
        return !meanings.isEmpty();
    }

    /** A value that the settings do not name stands for nothing. */
    public Sum sum(Collection<String> values) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<String> departments = new TreeSet<>();
        for (String value : values) {
            Meaning meaning = meanings.get(value);
            if (meaning != null) {
                roles.addAll(meaning.roles());
                if (!meaning.department().isEmpty()) {
                    departments.add(meaning.department());
                }
            }
        }
        return new Sum(roles, departments);
    }

    /** Every department that is named. */
    public Set<String> departments() {
        Set<String> named = new TreeSet<>();
        meanings.values().stream().map(Meaning::department).filter(one -> !one.isEmpty()).forEach(named::add);
        return named;
    }
}
