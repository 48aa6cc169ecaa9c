package org.planweave.synergies.internal.engine.pairing;

import java.util.List;

/**
 * The closeness of many pairs in whole numbers, which a processor adds up many at a time: good enough to say which lines
 * are near, not how near. Order only: a constant and a scale away from {@link Closeness}.
 */
final class Coarse {

    /** No sum of products of vectors no longer than this leaves an int. */
    private static final double LONGEST = 20_000;

    private final short[][] lines;

    /** @param weighted for each line a vector whose scalar products order pairs as their closeness does */
    Coarse(List<float[]> weighted) {
        double longest = Math.sqrt(weighted.stream().mapToDouble(Coarse::square).max().orElse(1));
        double scale = LONGEST / Math.max(1e-9, longest);
        lines = new short[weighted.size()][];
        for (int line = 0; line < lines.length; line++) {
            float[] vector = weighted.get(line);
            lines[line] = new short[vector.length + vector.length % 2];
            for (int i = 0; i < vector.length; i++) {
                lines[line][i] = (short) Math.round(vector[i] * scale);
            }
        }
    }

    private static double square(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += (double) x * x;
        }
        return square;
    }

    /** Written in pairs because the compiler makes one instruction of sixteen and more of them so. */
    int of(int a, int b) {
        short[] one = lines[a];
        short[] other = lines[b];
        int sum = 0;
        for (int i = 0; i < one.length; i += 2) {
            sum += one[i] * other[i] + one[i + 1] * other[i + 1];
        }
        return sum;
    }
}
