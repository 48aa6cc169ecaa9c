package org.planweave.synergies.internal.engine.detecting;

import org.planweave.synergies.internal.engine.pairing.Pair;
import org.planweave.synergies.internal.engine.terms.SynergyType;

/** Knows one type of synergy. Must say the same of the same pair every time. */
public interface Detector {

    /** Id and version, as findings are stamped: {@code shared-asset/1}. Other rules are a new version. */
    String id();

    /** What it looks for. */
    SynergyType type();

    /** Its word on two lines. */
    Claim look(Pair pair);
}
