package org.planweave.synergies.internal.engine.detecting;

import org.planweave.synergies.internal.engine.pairing.Pair;
import org.planweave.synergies.internal.engine.terms.SynergyType;
import org.planweave.synergies.internal.engine.understanding.Facts;

/** Both lines are measures of nearly the same thing. */
final class KpiDetector implements Detector {

    @Override
    public String id() {
        return "shared-kpi/1";
    }

    @Override
    public SynergyType type() {
        return SynergyType.SHARED_KPI;
    }

    private static final double CLOSE = 2.5;

    @Override
    public Claim look(Pair pair) {
        boolean bothMeasure = isKpi(pair.a().facts()) && isKpi(pair.b().facts());
        return bothMeasure && pair.closeness() > CLOSE ? Claim.of(0.8) : Claim.NONE;
    }

    private static boolean isKpi(Facts facts) {
        return facts.line().kind().equalsIgnoreCase("kpi");
    }
}
