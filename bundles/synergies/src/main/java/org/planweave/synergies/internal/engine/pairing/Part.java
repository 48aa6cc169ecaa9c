package org.planweave.synergies.internal.engine.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.Span;
import org.planweave.synergies.internal.engine.understanding.Service;

/**
 * A fact that two lines share, as one part of their score.
 *
 * @param services what the first and the second line are about, where that is the fact; otherwise empty. A span that is
 *                 missing then means that the text speaks of it by its meaning, in no word of the service's list.
 * @param value how much of it they share, 0 to 1, less for what many lines share
 */
public record Part(Shared what, String fact, @Nullable Span spanA, @Nullable Span spanB, double value,
        List<Service> services) {

    /** One that is not about services. */
    Part(Shared what, String fact, @Nullable Span spanA, @Nullable Span spanB, double value) {
        this(what, fact, spanA, spanB, value, List.of());
    }

    /** Its share of the score. */
    public double contribution() {
        return what.weight() * value;
    }
}
