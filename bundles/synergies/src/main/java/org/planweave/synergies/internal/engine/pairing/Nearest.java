package org.planweave.synergies.internal.engine.pairing;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** The nearest lines to one line seen so far, at most so many. */
final class Nearest {

    private record Seen(int line, int closeness) {
    }

    private static final Comparator<Seen> FARTHEST_FIRST = Comparator.comparingInt(Seen::closeness)
            .thenComparing(Seen::line, Comparator.reverseOrder());

    private final PriorityQueue<Seen> seen = new PriorityQueue<>(FARTHEST_FIRST);
    private final int most;

    Nearest(int most) {
        this.most = most;
    }

    void offer(int line, int closeness) {
        if (seen.size() < most) {
            seen.add(new Seen(line, closeness));
        } else if (closeness > seen.element().closeness()) {
            seen.remove();
            seen.add(new Seen(line, closeness));
        }
    }

    IntStream lines() {
        return seen.stream().mapToInt(Seen::line);
    }
}
