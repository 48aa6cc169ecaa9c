package org.planweave.synergies.internal.engine.detecting;

import org.planweave.synergies.internal.engine.pairing.Pair;
import org.planweave.synergies.internal.engine.pairing.Shared;
import org.planweave.synergies.internal.engine.terms.SynergyType;
import org.planweave.synergies.internal.engine.understanding.Act;
import org.planweave.synergies.internal.engine.understanding.Facts;

/** One line has to come first for the other to work. */
final class DependencyDetector implements Detector {

    @Override
    public String id() {
        return "dependency/1";
    }

    @Override
    public SynergyType type() {
        return SynergyType.DEPENDENCY;
    }

    @Override
    public Claim look(Pair pair) {
        Facts a = pair.a().facts();
        Facts b = pair.b().facts();
        boolean waits = a.does(Act.DEPEND) || b.does(Act.DEPEND);
        boolean builds = a.does(Act.BUILD) != b.does(Act.BUILD);
        boolean risk = isRisk(a) != isRisk(b);
        double strength = 0.25 + (waits ? 0.15 : 0) + (builds ? 0.15 : 0) + (risk ? 0.25 : 0)
                + (pair.shares(Shared.OUTCOME) ? 0 : 0.1);
        return Claim.of(strength);
    }

    private static boolean isRisk(Facts facts) {
        return facts.line().kind().equalsIgnoreCase("risk");
    }
}
