package org.planweave.synergies.internal.engine.detecting;

import org.planweave.synergies.internal.engine.pairing.Pair;
import org.planweave.synergies.internal.engine.pairing.Shared;
import org.planweave.synergies.internal.engine.terms.SynergyType;
import org.planweave.synergies.internal.engine.understanding.Act;
import org.planweave.synergies.internal.engine.understanding.Facts;

/** Both lines buy or set up the same thing: close texts, the same subject, and both verbs of getting. */
final class DuplicateDetector implements Detector {

    @Override
    public String id() {
        return "duplicate/1";
    }

    @Override
    public SynergyType type() {
        return SynergyType.DUPLICATE;
    }

    private static final double CLOSE = 1.5;
    private static final double VERY_CLOSE = 4.5;

    @Override
    public Claim look(Pair pair) {
        boolean bothGet = gets(pair.a().facts()) && gets(pair.b().facts());
        if (bothGet && pair.closeness() > CLOSE && pair.shares(Shared.SUBJECT) && !pair.shares(Shared.PLACE)) {
            return Claim.of(0.9);
        }
        return pair.closeness() > VERY_CLOSE && sameKind(pair) ? Claim.of(0.65) : Claim.NONE;
    }

    private static boolean gets(Facts facts) {
        return facts.does(Act.ACQUIRE);
    }

    private static boolean sameKind(Pair pair) {
        return pair.a().line().kind().equalsIgnoreCase(pair.b().line().kind());
    }
}
