package org.planweave.web.internal.front;

import java.time.Clock;
import java.util.Set;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;

/**
 * How often a minute one person may change something, by whatever sessions and tokens. What a page sends by itself while somebody
 * writes, such as a draft, is counted apart: it must not use up what they want to do.
 */
final class Writes {

    /** Whoever owns the data folder, at the command line: they can do anything to it anyhow, and import much at once. */
    private static final String OWNER = "owner";
    /** Leaving is always possible, and pages that say that they are open have a limit of their own. */
    private static final Set<String> FREE = Set.of("sign-out", "live");
    private static final int BY_ITSELF = 4;

    private final int aMinute;
    private final Rate acts;
    private final Rate drafts;

    /** @param aMinute 0 for as many as they like */
    Writes(Clock clock, int aMinute) {
        this.aMinute = aMinute;
        this.acts = new Rate(clock, aMinute);
        this.drafts = new Rate(clock, BY_ITSELF * aMinute);
    }

    /** @throws Problem 429 if this person has changed too much within a minute */
    void check(Exchange exchange) {
        if (aMinute == 0 || exchange.reads() || exchange.person().isEmpty() || FREE.contains(exchange.segment())) {
            return;
        }
        Person person = exchange.person().get();
        Rate rate = exchange.request().getHeader("HX-Request") == null ? acts : drafts;
        if (!person.id().equals(OWNER) && !rate.take(person.id())) {
            throw Problem.of(429, "too-many-changes", "More than " + aMinute + " changes came from you within a minute, so this one was not made; "
                    + "wait a minute, then send it again.");
        }
    }
}
