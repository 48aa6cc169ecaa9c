package org.planweave.synergies.internal.engine.pairing;

import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.engine.understanding.Facts;

/**
 * A line ready to be compared.
 *
 * @param vectors one of length one for each model, in the models' order
 */
public record Prepared(Facts facts, float[][] vectors) {

    /** The line itself. */
    public EngineLine line() {
        return facts.line();
    }
}
