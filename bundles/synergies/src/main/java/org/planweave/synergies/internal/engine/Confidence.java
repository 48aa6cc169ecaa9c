package org.planweave.synergies.internal.engine;

/**
 * How likely a planner finds a pair worth showing, from its score. Set by the share of right ones among the first
 * ten, twenty-five and hundred pairs that was measured for this way of scoring.
 */
final class Confidence {

    private static final double EVEN = 3.3;
    private static final double STEEPNESS = 1.1;

    private Confidence() {
    }

    static double of(double score) {
        return Math.round(1000 / (1 + Math.exp(-STEEPNESS * (score - EVEN)))) / 1000.0;
    }
}
