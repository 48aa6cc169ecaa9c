package org.planweave.comments.internal.consulting;

import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/**
 * Those who are asked together: the people of a department, everybody of a role, or one person.
 *
 * @param id a department's id, a role's name, a person's id
 */
public record Group(Kind kind, String id) {

    /** What a group is made of. */
    public enum Kind {
        DEPARTMENT,
        ROLE,
        PERSON
    }

    public static Group department(String id) {
        return new Group(Kind.DEPARTMENT, id);
    }

    public static Group role(Role role) {
        return new Group(Kind.ROLE, role.name());
    }

    public static Group person(String id) {
        return new Group(Kind.PERSON, id);
    }

    public boolean has(Person person) {
        return switch (kind) {
            case DEPARTMENT -> person.isOf(id);
            case ROLE -> person.roles().stream().anyMatch(role -> role.name().equals(id));
            case PERSON -> person.id().equals(id);
        };
    }

    /** As it is kept: {@code ROLE:MEMBER}. */
    public String key() {
        return kind + ":" + id;
    }

    /** @param key a {@link #key()} */
    public static Group of(String key) {
        int colon = key.indexOf(':');
        return new Group(Kind.valueOf(key.substring(0, colon)), key.substring(colon + 1));
    }
}
