package org.planweave.web.internal.front;

import java.time.Clock;
import java.util.Map;

/** So many a minute for each key, all at once or evenly; counted in memory of this node. */
final class Rate {

    private static final double MINUTE = 60_000;

    private record Bucket(double left, long at) {}

    private final Clock clock;
    private final int aMinute;
    private final Map<String, Bucket> buckets = new LastUsed<>();

    Rate(Clock clock, int aMinute) {
        this.clock = clock;
        this.aMinute = aMinute;
    }

    /** Whether this key may once more; then that is counted. */
    synchronized boolean take(String key) {
        long now = clock.millis();
        Bucket before = buckets.getOrDefault(key, new Bucket(aMinute, now));
        double left = Math.min(aMinute, before.left() + Math.max(0, now - before.at()) * aMinute / MINUTE);
        boolean enough = left >= 1;
        buckets.put(key, new Bucket(enough ? left - 1 : left, now));
        return enough;
    }
}
