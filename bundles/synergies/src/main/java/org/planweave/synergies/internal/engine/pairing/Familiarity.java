package org.planweave.synergies.internal.engine.pairing;

import java.util.List;
import org.planweave.synergies.internal.engine.encoding.Vectors;

/**
 * How much a text's meaning is that of each of some descriptions, as one model sees it: beside the council's other
 * lines, since some descriptions are near everything, and beside the other descriptions, since some lines are.
 */
final class Familiarity {

    /** As if so many lines of the usual kind had been seen before, so that six lines do not set the measure alone. */
    private static final double PRIOR_LINES = 5;

    private final List<float[]> described;
    private final double[] means;
    private final double[] deviations;

    /** @param lines the vectors of the council's lines */
    Familiarity(List<float[]> described, List<float[]> lines) {
        this.described = described;
        double[] sums = new double[described.size()];
        double[] squares = new double[described.size()];
        for (float[] line : lines) {
            double[] near = similarities(line);
            for (int i = 0; i < near.length; i++) {
                sums[i] += near[i];
                squares[i] += near[i] * near[i];
            }
        }
        means = new double[sums.length];
        deviations = new double[sums.length];
        double all = Math.max(1, lines.size()) * (double) sums.length;
        double usual = sum(sums) / all;
        double usualSquare = Math.max(sum(squares) / all, usual * usual + 1e-4);
        for (int i = 0; i < sums.length; i++) {
            double count = lines.size() + PRIOR_LINES;
            means[i] = (sums[i] + PRIOR_LINES * usual) / count;
            double variance = (squares[i] + PRIOR_LINES * usualSquare) / count - means[i] * means[i];
            deviations[i] = Math.sqrt(Math.max(1e-9, variance));
        }
    }

    private double[] similarities(float[] line) {
        return described.stream().mapToDouble(one -> Vectors.dot(line, one)).toArray();
    }

    /** For each description how many deviations the line is nearer to it than usual, the mean of both ways to see it. */
    double[] of(float[] line) {
        double[] near = similarities(line);
        double mean = sum(near) / Math.max(1, near.length);
        double variance = 0;
        for (double one : near) {
            variance += (one - mean) * (one - mean) / near.length;
        }
        double deviation = Math.sqrt(Math.max(1e-9, variance));
        double[] standing = new double[near.length];
        for (int i = 0; i < near.length; i++) {
            standing[i] = ((near[i] - means[i]) / deviations[i] + (near[i] - mean) / deviation) / 2;
        }
        return standing;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
