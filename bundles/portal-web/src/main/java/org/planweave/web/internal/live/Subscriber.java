package org.planweave.web.internal.live;

import java.util.Objects;
import java.util.Set;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;

/** One open page: whose it is, by which session, and what it is about. */
final class Subscriber {

    private final String secret;
    private final Person person;
    private final Set<ResourceRef> about;
    private final Outlet outlet;

    Subscriber(String secret, Person person, Set<ResourceRef> about, Outlet outlet) {
        this.secret = secret;
        this.person = person;
        this.about = Set.copyOf(about);
        this.outlet = outlet;
    }

    /** The secret of the session's cookie. */
    String secret() {
        return secret;
    }

    Person person() {
        return person;
    }

    Set<ResourceRef> about() {
        return about;
    }

    Outlet outlet() {
        return outlet;
    }

    /** Whether the person may do now what they could when the page was opened, no more and no less. */
    boolean isStill(Person now) {
        return now.id().equals(person.id()) && now.roles().equals(person.roles())
                && Objects.equals(now.department(), person.department());
    }
}
