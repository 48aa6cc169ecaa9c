package org.planweave.synergies.internal.engine.evaluating;

import java.util.Comparator;

/** Two line ids, the smaller first. */
record PairKey(String a, String b) {

    static final Comparator<PairKey> ORDER = Comparator.comparing(PairKey::a).thenComparing(PairKey::b);

    static PairKey of(String one, String other) {
        return one.compareTo(other) < 0 ? new PairKey(one, other) : new PairKey(other, one);
    }
}
