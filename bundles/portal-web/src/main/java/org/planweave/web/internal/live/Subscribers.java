package org.planweave.web.internal.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;

/** The pages that are open now, no more than a person and the portal may have. */
final class Subscribers {

    private final Set<Subscriber> all = new LinkedHashSet<>();
    private final int most;
    private final int mostEach;

    Subscribers(int most, int mostEach) {
        this.most = most;
        this.mostEach = mostEach;
    }

    /** @throws Problem 429 if the person has as many as they may, 503 if the portal has */
    synchronized void requireRoom(Person person) {
        if (all.stream().filter(one -> one.person().id().equals(person.id())).count() >= mostEach) {
            throw Problem.of(429, "too-many-streams",
                    "You have " + mostEach + " pages open that wait for news; close one, or reload this one to see what is new.");
        }
        if (all.size() >= most) {
            throw Problem.of(503, "too-many-streams", "Too many pages wait for news just now; reload this one to see what is new.");
        }
    }

    /** Once there is a stream it is kept: of several that came at once, one too many does no harm. */
    synchronized void add(Subscriber subscriber) {
        all.add(subscriber);
    }

    synchronized void remove(Subscriber subscriber) {
        all.remove(subscriber);
    }

    synchronized List<Subscriber> all() {
        return new ArrayList<>(all);
    }
}
