package org.planweave.web.internal.front;

import java.util.HashMap;
import java.util.Map;
import org.planweave.api.Problem;

/**
 * How many requests may hold a thread of the web server at once, from one address and from all together. Without a bound, whoever sends
 * slowly enough, or reads slowly enough what is sent, holds all of them.
 */
final class Arrivals {

    private final int each;
    private final int most;
    private final Map<String, Integer> from = new HashMap<>();
    private int all;

    /**
     * @param each from one address
     * @param most from all together
     */
    Arrivals(int each, int most) {
        this.each = each;
        this.most = most;
    }

    /** A place that is held until this is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a place.
     *
     * @throws Problem with status 429 if this address holds all that it may, 503 if all together do
     */
    synchronized Place take(String address) {
        if (from.getOrDefault(address, 0) >= each) {
            throw Problem.of(429, "too-many-at-once", "Too much is asked for from your network at once, and nothing was done with this; "
                    + "try again in a minute.");
        }
        if (all >= most) {
            throw Problem.of(503, "busy", "Too much is asked of the portal at once, and nothing was done with this; "
                    + "try again in a minute.");
        }
        all++;
        from.merge(address, 1, Integer::sum);
        return () -> left(address);
    }

    private synchronized void left(String address) {
        all--;
        from.computeIfPresent(address, (any, places) -> places == 1 ? null : places - 1);
    }
}
