package org.planweave.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What is left to chance: the bytes that were given, and when they are used up, numbers that follow from them. A fuzzer that changes a
 * byte so changes one decision and leaves those before it as they were.
 */
final class Chance extends Random {

    private static final long serialVersionUID = 1L;

    private final byte[] given;
    private int used;

    Chance(byte[] given) {
        super(Arrays.hashCode(given));
        this.given = given;
    }

    static Chance of(long seed) {
        byte[] bytes = new byte[64];
        new Random(seed).nextBytes(bytes);
        return new Chance(bytes);
    }

    @Override
    protected int next(int bits) {
        if (given == null || used >= given.length) {
            return super.next(bits);
        }
        int value = 0;
        for (int left = bits; left > 0; left -= 8) {
            value = value << 8 | (used < given.length ? given[used++] & 0xFF : 0);
        }
        return bits == 32 ? value : value & (1 << bits) - 1;
    }

    /** From 0 to before the end; one byte decides where one is enough. */
    int below(int end) {
        return end <= 1 ? 0 : end <= 256 ? next(8) % end : Math.floorMod(next(32), end);
    }

    /** Small numbers often, large ones seldom, up to the most. */
    int size(int most) {
        int bits = 1 + below(32 - Integer.numberOfLeadingZeros(Math.max(1, most)));
        return Math.min(most, 1 + below(1 << Math.min(bits, 30)));
    }

    boolean once(int in) {
        return below(in) == 0;
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    /** What of the given bytes was not used. */
    byte[] rest() {
        int from = Math.min(used, given.length);
        used = given.length;
        return Arrays.copyOfRange(given, from, given.length);
    }
}
