package org.planweave.core.internal.people;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often somebody may be wrong: so many failures within a time for each key, counted in memory of this node. */
final class SignInLimit {

    /** Guessing over many names must not fill the memory: the keys that failed longest ago are forgotten. */
    private static final int MOST_KEYS = 20_000;

    private final Clock clock;
    private final int most;
    private final Duration window;
    private final Map<String, Deque<Long>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /** So many a minute. */
    SignInLimit(Clock clock, int most) {
        this(clock, most, Duration.ofMinutes(1));
    }

    SignInLimit(Clock clock, int most, Duration window) {
        this.clock = clock;
        this.most = most;
        this.window = window;
    }

    /** Whether this key has failed too often within the window. */
    synchronized boolean exhausted(String key) {
        Deque<Long> times = failures.get(key);
        if (times == null) {
            return false;
        }
        forgetOld(times);
        return times.size() >= most;
    }

    synchronized void failed(String key) {
        Deque<Long> times = failures.computeIfAbsent(key, any -> new ArrayDeque<>());
        forgetOld(times);
        times.addLast(clock.millis());
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private void forgetOld(Deque<Long> times) {
        long from = clock.millis() - window.toMillis();
        while (!times.isEmpty() && times.peekFirst() <= from) {
            times.removeFirst();
        }
    }
}
