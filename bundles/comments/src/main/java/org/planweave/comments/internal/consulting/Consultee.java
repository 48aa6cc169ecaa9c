package org.planweave.comments.internal.consulting;

import java.util.Locale;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** The groups that a committee report names, in the order in which it names them. */
public enum Consultee {
    MEMBERS,
    DIRECTORS,
    MANAGERS,
    TEAMS,
    DEPARTMENTS,
    PARTNERS,
    RESIDENTS;

    /** The group that somebody answers for, to a plan of this department. */
    public static Consultee of(Person person, String department) {
        if (person.has(Role.MEMBER)) {
            return MEMBERS;
        }
        if (person.has(Role.DIRECTOR)) {
            return DIRECTORS;
        }
        if (person.has(Role.LEADERSHIP_TEAM)) {
            return MANAGERS;
        }
        if (person.has(Role.PUBLIC)) {
            return RESIDENTS;
        }
        return person.isOf(department) ? TEAMS : DEPARTMENTS;
    }

    /** The word of forms and of the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem (400) for another word */
    public static Consultee of(String word) {
        return of(word, "consultee", "Choose the group that was at the meeting.");
    }

    /**
     * The group that somebody without an account speaks for.
     *
     * @throws Problem (400) for another word
     */
    public static Consultee spoken(String word) {
        return of(word, "group", "Choose the group that they belong to.");
    }

    private static Consultee of(String word, String field, String otherwise) {
        for (Consultee one : values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        throw Problem.invalid(field, otherwise);
    }
}
