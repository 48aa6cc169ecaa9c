package org.planweave.web.internal.front;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.planweave.api.Problem;

/** How often an address may ask for a page that is not there, where nobody has to sign in; counted in memory of this node. */
final class Misses {

    static final int MOST = 20;
    private static final long WINDOW = Duration.ofMinutes(1).toMillis();

    private record Count(long since, int misses) {}

    private final Clock clock;
    private final Map<String, Count> counts = new LastUsed<>();

    Misses(Clock clock) {
        this.clock = clock;
    }

    /** @throws Problem 429 if this address has missed too often within a minute */
    synchronized void check(String address) {
        if (now(address).misses() >= MOST) {
            throw Problem.of(429, "too-many", "You asked too often for something that is not there; wait a minute and try again.");
        }
    }

    synchronized void missed(String address) {
        Count now = now(address);
        counts.put(address, new Count(now.since(), now.misses() + 1));
    }

    private Count now(String address) {
        Count count = counts.get(address);
        return count == null || clock.millis() - count.since() >= WINDOW ? new Count(clock.millis(), 0) : count;
    }
}
