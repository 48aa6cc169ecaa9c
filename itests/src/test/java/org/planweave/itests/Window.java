package org.planweave.itests;

import java.util.Collection;
import java.util.List;

/** A stretch of time, in nanoseconds of this JVM's clock. */
record Window(long from, long to) {

    long length() {
        return to - from;
    }

    private boolean holds(Hammer.Took one) {
        return one.from() >= from && one.from() <= to;
    }

    /** How long answers took that were asked for in any of these, in milliseconds. */
    static List<Long> within(List<Window> windows, String path, Collection<Hammer.Took> all) {
        return all.stream().filter(one -> one.path().contains(path) && windows.stream().anyMatch(window -> window.holds(one)))
                .map(Hammer.Took::micros).toList();
    }

    /** The value that so many of a hundred do not exceed. */
    static long percentile(Collection<Long> values, int percent) {
        List<Long> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalStateException("Nothing was measured.");
        }
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
