package org.planweave.synergies.internal.engine.detecting;

import java.util.Comparator;
import java.util.List;
import org.planweave.synergies.internal.engine.pairing.Pair;

/** All detectors that take part; the surest names the pair, and of equals the first by id. */
public final class Detectors {

    private final List<Detector> detectors;

    /** Those given, in any order. */
    public Detectors(List<Detector> detectors) {
        this.detectors = detectors.stream().sorted(Comparator.comparing(Detector::id)).toList();
    }

    /** Those that come with the module. */
    public static List<Detector> builtIn() {
        return List.of(new ConsultationDetector(), new DuplicateDetector(), new ConflictDetector(),
                new AssetDetector(), new DependencyDetector(), new KpiDetector(), new OutcomeDetector());
    }

    /** The surest claim on a pair; every pair gets one, as the outcome detector always makes a faint claim. */
    public Verdict best(Pair pair) {
        Verdict best = null;
        for (Detector detector : detectors) {
            Claim claim = detector.look(pair);
            if (best == null || claim.strength() > best.strength()) {
                best = new Verdict(detector.type(), claim.kind(), detector.id(), claim.strength());
            }
        }
        if (best == null) {
            throw new IllegalStateException("No detector takes part.");
        }
        return best;
    }
}
