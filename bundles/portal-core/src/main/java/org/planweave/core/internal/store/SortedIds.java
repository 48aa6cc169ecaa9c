package org.planweave.core.internal.store;

import java.util.concurrent.ThreadLocalRandom;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Ids;

/** Ids of 42 bits of time and 22 bits that start at random in each millisecond and count on from there. */
@Component
public final class SortedIds implements Ids {

    private static final char[] CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final long EPOCH = 1_767_225_600_000L;
    private static final int LENGTH = 13;
    private static final int COUNT_BITS = 22;

    private long last;

    @Override
    public String next() {
        long number = nextNumber();
        char[] id = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            id[i] = CROCKFORD[(int) (number & 31)];
            number >>>= 5;
        }
        return new String(id);
    }

    /** Never less than the one before, also when the clock goes back. */
    private synchronized long nextNumber() {
        long now = System.currentTimeMillis() - EPOCH;
        long fresh = now << COUNT_BITS | ThreadLocalRandom.current().nextInt(1 << COUNT_BITS - 1);
        last = now > last >>> COUNT_BITS ? fresh : last + 1;
        return last;
    }
}
