package org.planweave.web.internal.page;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How long pages wait for parts. A part runs on the request's own thread, for that one holds the transaction, the person and the gates;
 * so a slow one cannot be cut off. But one that was slow three times running is left out for ten seconds, and one that two pages are
 * waiting for over their time is left out until they have it: a part that never ends costs two pages.
 */
final class Patience {

    private static final int TRIES = 3;
    private static final int HANGING = 2;
    private static final long REST = Duration.ofSeconds(10).toNanos();

    private final Map<String, Slow> slow = new ConcurrentHashMap<>();
    private final Map<String, Queue<Long>> underWay = new ConcurrentHashMap<>();
    private final long budget;
    private final LongSupplier clock;

    private record Slow(int times, long since) {}

    Patience(long millis, LongSupplier nanoClock) {
        this.budget = Duration.ofMillis(millis).toNanos();
        this.clock = nanoClock;
    }

    /** @throws TooSlow without asking, if it has lately been slow too often */
    <T> T with(String part, Supplier<T> work) {
        long start = clock.getAsLong();
        Slow before = slow.get(part);
        if (before != null && before.times() >= TRIES && start - before.since() < REST) {
            throw new TooSlow(part);
        }
        Queue<Long> begun = underWay.computeIfAbsent(part, name -> new ConcurrentLinkedQueue<>());
        if (begun.stream().filter(since -> start - since > budget).count() >= HANGING) {
            throw new TooSlow(part);
        }
        T result = timed(begun, start, work);
        long end = clock.getAsLong();
        if (end - start > budget) {
            slow.merge(part, new Slow(1, end), (old, one) -> new Slow(old.times() + 1, one.since()));
        } else {
            slow.remove(part);
        }
        return result;
    }

    private static <T> T timed(Queue<Long> begun, Long start, Supplier<T> work) {
        begun.add(start);
        try {
            return work.get();
        } finally {
            begun.remove(start);
        }
    }

    /** A part is left out for a while. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow(String part) {
            super(part + " was slow several times running and is left out for ten seconds", null, false, false);
        }
    }
}
