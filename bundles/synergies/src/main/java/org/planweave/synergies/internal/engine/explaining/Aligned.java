package org.planweave.synergies.internal.engine.explaining;

import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Span;

/**
 * Words of one line that say the same as words of the other.
 *
 * @param same  whether they are the same words
 * @param value how alike they are, 0 to 1
 */
record Aligned(Span spanA, Span spanB, boolean same, double value) {

    /** Whether a piece of evidence points at some of these words in one line and says nothing else of the other. */
    boolean tellsAgain(Evidence piece) {
        return piece.spanA() != null && piece.spanB() != null ? spanA.meets(piece.spanA()) && spanB.meets(piece.spanB())
                : same && (piece.spanA() != null && spanA.meets(piece.spanA())
                        || piece.spanB() != null && spanB.meets(piece.spanB()));
    }
}
