package org.planweave.api.synergies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two lines of different departments that a {@link SynergyDetector} found to belong together. What does not hold (an unknown line, one
 * reason only, words that are not in the text) is left out and said where detectors are listed.
 *
 * @param lineA id of one line
 * @param lineB id of the other, of another department
 * @param kind of a conflict {@code timing} or {@code contradiction}; otherwise null
 * @param likely how likely a planner finds it worth showing, 0 to 1; below one half it is shown to those only who ask
 * @param reasons two or more, the hardest first
 */
public record FoundTogether(String lineA, String lineB, @Nullable String kind, double likely, List<Reason> reasons) {

    /**
     * A reason that a person can click: words of each line, or a fact that both state.
     *
     * @param kind place, partner, outcome, dates, consultation, name, people, subject, words or meaning
     * @param a where it stands in the first line's text; null if in its fields only
     * @param b the same in the second line's
     * @param fact what both have, in words; null if the words say it
     * @param weight above 0; its part of the whole
     */
    public record Reason(String kind, @Nullable Words a, @Nullable Words b, @Nullable String fact, double weight) {}

    /** From {@code start} to before {@code end} of a text, in UTF-16 units. */
    public record Words(int start, int end) {}

    public FoundTogether {
        reasons = List.copyOf(reasons);
    }
}
