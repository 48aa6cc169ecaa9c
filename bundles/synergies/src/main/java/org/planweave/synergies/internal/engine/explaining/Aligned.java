package org.planweave.synergies.internal.engine.explaining;

import java.util.Set;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Span;

/**
 * Words of one line that say the same as words of the other.
 *
 * @param same  whether they are the same words
 * @param value how alike they are, 0 to 1
 */
record Aligned(Span spanA, Span spanB, boolean same, double value) {

    private static final Set<String> NAMED = Set.of("place", "name", "partner");

    /**
     * Whether a piece of evidence tells this already: it points at these words in both lines, or these are only like
     * each other and some of them belong to a name that it points at, as the lane of a lane's name does.
     */
    boolean tellsAgain(Evidence piece) {
        boolean inA = spanA.meets(piece.spanA());
        boolean inB = spanB.meets(piece.spanB());
        if (same ? piece.spanA() == null || piece.spanB() == null : NAMED.contains(piece.kind())) {
            return inA || inB;
        }
        return inA && inB;
    }
}
