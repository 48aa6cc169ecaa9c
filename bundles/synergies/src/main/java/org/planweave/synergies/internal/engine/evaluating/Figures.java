package org.planweave.synergies.internal.engine.evaluating;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How good a ranking of pairs is; all but the counts between 0 and 1, rounded to four decimals.
 *
 * @param queries           lines with at least one relevant partner
 * @param relevantPairs     pairs of a mean grade of 2 or more
 * @param ndcg10            over the first ten of each such line, gain 2^grade - 1
 * @param precisionFirst25  share of the 25 best pairs of all that are relevant
 * @param hitNoSharedStem10 share of relevant pairs without a common word stem that are in either line's first ten
 * @param typeAccuracy      share of relevant pairs whose type is one that a judge accepts
 */
@JsonPropertyOrder({"lines", "queries", "relevantPairs", "ndcg10", "map", "recall20", "precisionFirst25",
        "hitNoSharedStem10", "noSharedStemPairs", "typeAccuracy"})
record Figures(int lines, int queries, int relevantPairs, double ndcg10, double map, double recall20,
        double precisionFirst25, double hitNoSharedStem10, int noSharedStemPairs, double typeAccuracy) {
}
