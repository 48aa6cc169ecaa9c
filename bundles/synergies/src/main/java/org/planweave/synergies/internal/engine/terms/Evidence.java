package org.planweave.synergies.internal.engine.terms;

import org.jspecify.annotations.Nullable;

/**
 * One reason for a finding, in a form a person can click: words in each line, or a fact that both lines state.
 *
 * @param kind         place, partner, outcome, dates, consultation, name, people, subject, words, meaning, text
 * @param spanA        where it stands in the first line's text; null when it is in that line's fields only
 * @param spanB        the same in the second line's
 * @param fact         what both have, in words; null when the words at the spans say it
 * @param value        how strong it is by its own measure, 0 to 1
 * @param contribution its share of the finding's score
 */
public record Evidence(String kind, @Nullable Span spanA, @Nullable Span spanB, @Nullable String fact, double value,
        double contribution) {
}
