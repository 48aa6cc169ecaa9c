package org.planweave.synergies.internal.engine.detecting;

import org.planweave.synergies.internal.engine.pairing.Pair;
import org.planweave.synergies.internal.engine.pairing.Shared;
import org.planweave.synergies.internal.engine.terms.SynergyType;

/** Different work towards the same outcome, or for the same people. */
final class OutcomeDetector implements Detector {

    @Override
    public String id() {
        return "shared-outcome/1";
    }

    @Override
    public SynergyType type() {
        return SynergyType.SHARED_OUTCOME;
    }

    @Override
    public Claim look(Pair pair) {
        return Claim.of(0.4 + (pair.shares(Shared.OUTCOME) ? 0.15 : 0) + (pair.shares(Shared.PEOPLE) ? 0.1 : 0)
                + (pair.shares(Shared.SUBJECT) ? 0.05 : 0));
    }
}
