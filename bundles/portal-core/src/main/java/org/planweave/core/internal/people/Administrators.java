package org.planweave.core.internal.people;

import java.util.Set;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** Who looks after accounts, and that there is always somebody who can. */
final class Administrators {

    private Administrators() {}

    static void require(CurrentUser user) {
        if (!user.isPortal() && !user.required().has(Role.ADMINISTRATOR)) {
            throw Problem.forbidden("Only an administrator can change accounts. Ask one of them.");
        }
    }

    /** Nobody could make another one. */
    static void requireOneLeft(CouncilBook book, Person person, Set<Role> roles) {
        boolean another = book.people().stream()
                .filter(one -> !one.id().equals(person.id()))
                .anyMatch(one -> one.has(Role.ADMINISTRATOR) && book.active(one.id()).isPresent());
        if (person.has(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR) && !another) {
            throw Problem.conflict("last-administrator",
                    person.name() + " is the only administrator. Make another one first.");
        }
    }
}
