package org.planweave.synergies.internal.engine.pairing;

import org.planweave.synergies.internal.engine.encoding.Model;

/**
 * Where similarities of one kind usually lie, and how much their word counts beside the others'.
 *
 * @param mean      of two lines taken at random
 * @param deviation of such pairs
 * @param weight    of a standing of one deviation above the mean
 */
record Usual(double mean, double deviation, double weight) {

    /** Of two lines' places among the services of councils. */
    static final Usual PROFILES = new Usual(0, 0.2, 0.4);

    /** Of a model's vectors, with weights as measured for two models together; one alone counts for both. */
    static Usual of(String modelId, boolean alone) {
        if (modelId.equals(Model.E5.id())) {
            return new Usual(0.77, 0.03, alone ? 0.96 : 0.48);
        }
        return new Usual(0.14, 0.12, alone ? 0.96 : 0.56);
    }
}
