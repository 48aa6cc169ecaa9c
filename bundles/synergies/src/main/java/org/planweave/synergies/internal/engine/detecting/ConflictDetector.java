package org.planweave.synergies.internal.engine.detecting;

import org.planweave.synergies.internal.engine.pairing.Pair;
import org.planweave.synergies.internal.engine.pairing.Shared;
import org.planweave.synergies.internal.engine.terms.SynergyType;
import org.planweave.synergies.internal.engine.understanding.Act;
import org.planweave.synergies.internal.engine.understanding.Facts;

/** Both lines need one place at the same time (timing), or one works against the other (contradiction). */
final class ConflictDetector implements Detector {

    @Override
    public String id() {
        return "conflict/1";
    }

    @Override
    public SynergyType type() {
        return SynergyType.CONFLICT;
    }

    @Override
    public Claim look(Pair pair) {
        Facts a = pair.a().facts();
        Facts b = pair.b().facts();
        if (pair.overlap() != null && pair.shares(Shared.PLACE) && collide(a, b)) {
            return new Claim(0.85, "timing");
        }
        if (against(a, b) && (pair.shares(Shared.PLACE) || pair.shares(Shared.SUBJECT))) {
            return new Claim(pair.shares(Shared.PLACE) ? 0.75 : 0.6, "contradiction");
        }
        return Claim.NONE;
    }

    private static boolean collide(Facts a, Facts b) {
        return fillsPlace(a) && fillsPlace(b) || a.does(Act.GATHER) && b.does(Act.CUT)
                || b.does(Act.GATHER) && a.does(Act.CUT);
    }

    private static boolean fillsPlace(Facts facts) {
        return facts.does(Act.BUILD, Act.GATHER);
    }

    private static boolean against(Facts a, Facts b) {
        return takes(a) && gives(b) || takes(b) && gives(a);
    }

    private static boolean takes(Facts facts) {
        return facts.does(Act.CUT, Act.ENFORCE) && !facts.does(Act.PROVIDE);
    }

    private static boolean gives(Facts facts) {
        return facts.does(Act.PROVIDE) && !facts.does(Act.CUT, Act.ENFORCE);
    }
}
