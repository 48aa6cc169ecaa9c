package org.planweave.synergies.internal.engine;

import java.util.Comparator;
import org.planweave.synergies.internal.engine.detecting.Verdict;
import org.planweave.synergies.internal.engine.pairing.Pair;

/** A pair with its score and what it is called, before anybody asks for reasons. */
public record ScoredPair(Pair pair, double score, Verdict verdict) {

    /** By score, then by the two ids. */
    static final Comparator<ScoredPair> STRONGEST_FIRST = Comparator.comparingDouble(ScoredPair::score).reversed()
            .thenComparing(ScoredPair::idA).thenComparing(ScoredPair::idB);

    ScoredPair(Pair pair, Verdict verdict) {
        this(pair, pair.score(), verdict);
    }

    /** The smaller id. */
    public String idA() {
        return pair.a().line().id();
    }

    /** The greater id. */
    public String idB() {
        return pair.b().line().id();
    }
}
