package org.planweave.core.internal.life;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets a module rest that fails at every request. Ten failures running, with nothing that worked in between, and requests are refused at
 * once for fifteen seconds; then one is let in to try, and what comes of it decides.
 */
final class Breaker {

    static final int FAILURES = 10;
    static final Duration REST = Duration.ofSeconds(15);

    private final LongSupplier clock;
    private int failures;
    private long since;

    Breaker(LongSupplier nanoClock) {
        this.clock = nanoClock;
    }

    /** Whether a request may go in. After each rest the first that asks may. */
    synchronized boolean lets() {
        if (failures < FAILURES) {
            return true;
        }
        long now = clock.getAsLong();
        if (now - since < REST.toNanos()) {
            return false;
        }
        // Whoever comes next waits for another rest, whether or not this one ever says how it went.
        since = now;
        return true;
    }

    synchronized boolean rests() {
        return failures >= FAILURES;
    }

    synchronized void worked() {
        failures = 0;
    }

    synchronized void failed() {
        failures = Math.min(FAILURES, failures + 1);
        since = clock.getAsLong();
    }
}
