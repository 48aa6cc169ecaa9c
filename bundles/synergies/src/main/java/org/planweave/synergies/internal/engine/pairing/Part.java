package org.planweave.synergies.internal.engine.pairing;

import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.Span;

/**
 * A fact that two lines share, as one part of their score.
 *
 * @param value how much of it they share, 0 to 1, less for what many lines share
 */
public record Part(Shared what, String fact, @Nullable Span spanA, @Nullable Span spanB, double value) {

    /** Its share of the score. */
    public double contribution() {
        return what.weight() * value;
    }
}
