package org.planweave.synergies.internal.engine;

/**
 * How likely a planner finds a pair worth showing, from its score. Set by the share of judged pairs of such a score
 * that were found worth it; verdicts of the people who use it say more, once there are enough of them.
 */
final class Confidence {

    private static final double EVEN = 5.1;
    private static final double STEEPNESS = 1;

    private Confidence() {
    }

    static double of(double score) {
        return Math.round(1000 / (1 + Math.exp(-STEEPNESS * (score - EVEN)))) / 1000.0;
    }
}
