package org.planweave.synergies.internal.engine.pairing;

import org.planweave.synergies.internal.engine.encoding.Model;

/**
 * Where a model's similarities usually lie, and how much its word counts beside another's.
 *
 * @param mean      of two lines taken at random
 * @param deviation of such pairs
 * @param weight    of a standing of one deviation above the mean
 */
record Usual(double mean, double deviation, double weight) {

    /** Weights as measured for two models together; one alone counts for both. */
    static Usual of(String modelId, boolean alone) {
        if (modelId.equals(Model.E5.id())) {
            return new Usual(0.77, 0.03, alone ? 1.2 : 0.6);
        }
        return new Usual(0.14, 0.12, alone ? 1.2 : 0.7);
    }
}
