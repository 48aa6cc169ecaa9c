package org.planweave.synergies.internal.engine.understanding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.Span;

/**
 * When something happens, first and last day included.
 *
 * @param span where the text says it; null when it comes from the line's fields
 */
public record Window(LocalDate from, LocalDate to, @Nullable Span span) {

    /** Longer than this is when a plan runs rather than when a thing happens. */
    private static final long LONGEST_OCCASION = 300;

    /** How many days. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whether it says when a thing happens, not only in which year's plan it stands. */
    public boolean isOccasion() {
        return days() <= LONGEST_OCCASION;
    }

    /** The days both have, or null. */
    public @Nullable Window and(Window other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        return first.isAfter(last) ? null : new Window(first, last, null);
    }
}
