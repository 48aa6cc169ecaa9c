package org.planweave.synergies.internal.engine.explaining;

import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        if (!same && NAMED.contains(piece.kind()) && (meets(spanA, piece.spanA()) || meets(spanB, piece.spanB()))) {
            return true;
        }
        return piece.spanA() != null && piece.spanB() != null ? spanA.meets(piece.spanA()) && spanB.meets(piece.spanB())
                : same && (piece.spanA() != null && spanA.meets(piece.spanA())
                        || piece.spanB() != null && spanB.meets(piece.spanB()));
    }

    private static boolean meets(Span words, @Nullable Span told) {
        return told != null && words.meets(told);
    }
}
