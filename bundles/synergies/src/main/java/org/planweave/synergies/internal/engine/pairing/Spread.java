package org.planweave.synergies.internal.engine.pairing;

/**
 * Where the similarities of a model usually lie, so that models can be added up. Sums the pairs seen together with
 * a number of usual ones, so that a council of six lines is not judged by fifteen pairs alone.
 */
final class Spread {

    private static final double PRIOR_PAIRS = 200;

    private double count = PRIOR_PAIRS;
    private double sum;
    private double squares;

    /** @param mean usual similarity of two lines that have nothing to do with each other */
    Spread(double mean, double deviation) {
        sum = PRIOR_PAIRS * mean;
        squares = PRIOR_PAIRS * (mean * mean + deviation * deviation);
    }

    void add(double similarity) {
        count++;
        sum += similarity;
        squares += similarity * similarity;
    }

    /** How many deviations above the mean. */
    double standing(double similarity) {
        return (similarity - sum / count) / deviation();
    }

    double deviation() {
        double mean = sum / count;
        return Math.sqrt(Math.max(1e-9, squares / count - mean * mean));
    }
}
