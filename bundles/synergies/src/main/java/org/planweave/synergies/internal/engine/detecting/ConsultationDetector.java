package org.planweave.synergies.internal.engine.detecting;

import org.planweave.synergies.internal.engine.pairing.Pair;
import org.planweave.synergies.internal.engine.pairing.Shared;
import org.planweave.synergies.internal.engine.terms.SynergyType;
import org.planweave.synergies.internal.engine.understanding.Facts;

/** Both lines ask people: the same people may be asked twice, and can be asked once. */
final class ConsultationDetector implements Detector {

    @Override
    public String id() {
        return "stakeholder-consultation/1";
    }

    @Override
    public SynergyType type() {
        return SynergyType.STAKEHOLDER_CONSULTATION;
    }

    @Override
    public Claim look(Pair pair) {
        Facts a = pair.a().facts();
        Facts b = pair.b().facts();
        if (a.isConsultation() && b.isConsultation()) {
            return Claim.of(0.95);
        }
        // What people are asked about one place bears on all that is planned there.
        boolean oneAsks = a.isConsultation() != b.isConsultation();
        return oneAsks ? Claim.of(pair.shares(Shared.PLACE) ? 0.75 : 0.3) : Claim.NONE;
    }
}
