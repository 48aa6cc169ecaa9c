package org.planweave.core.internal.store.events;

import java.time.Duration;
import java.time.Instant;

/** When a listener that failed is tried again: after a second, two, four, at most five minutes. */
record Retry(int failures, Instant due) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    static Retry after(int failures, Instant now) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, 12));
        return new Retry(failures, now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST));
    }

    boolean isDue(Instant now) {
        return !due.isAfter(now);
    }
}
