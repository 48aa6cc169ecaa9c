package org.planweave.api.people;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Identified;

/**
 * Somebody with an account.
 *
 * @param id the portal's id
 * @param username what they sign in with, lower case
 * @param name as they are called
 * @param post their job title; empty where it is not known
 * @param department the id of their department, or null for those who serve all of the council
 * @param roles what they are for
 */
public record Person(
        String id, String username, String name, String post, @Nullable String department, Set<Role> roles)
        implements Identified {

    public Person {
        // In one order everywhere, so that what is made of them reads the same each time.
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether they belong to this department. */
    public boolean isOf(String departmentId) {
        return departmentId.equals(department);
    }

    /** The first letters of their first and last name, for small round marks. */
    public String initials() {
        String[] words = name.trim().split("\\s+");
        String first = words[0].isEmpty() ? "" : words[0].substring(0, 1);
        return words.length == 1 ? first : first + words[words.length - 1].charAt(0);
    }
}
