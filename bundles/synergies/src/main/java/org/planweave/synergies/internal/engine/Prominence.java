package org.planweave.synergies.internal.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planweave.synergies.internal.engine.explaining.Explainer;
import org.planweave.synergies.internal.engine.terms.Evidence;

/**
 * Which findings are shown without being asked for: those that point at two things or more, and of each line the best
 * few, so that a planner is asked about what is worth an answer. The rest is kept, marked faint. Meets findings the
 * strongest first.
 */
final class Prominence {

    /** A confidence of 0.4. */
    private static final double LEAST_SCORE = 4.7;

    private static final int EACH_LINE = 2;
    private static final int MOST_ON_ONE = 3;

    /** An outcome in common is true of too many lines to be a reason to look at two of them. */
    private static final Set<String> POINTED =
            Set.of("place", "partner", "dates", "consultation", "name", "people", "subject",
                    "bearing", "words", "meaning");

    private final Map<String, Integer> shown = new HashMap<>();

    /** Whether the next finding is one of them. */
    boolean admits(String lineA, String lineB, double score, List<Evidence> evidence) {
        int ofA = shown.getOrDefault(lineA, 0);
        int ofB = shown.getOrDefault(lineB, 0);
        boolean admitted = score >= LEAST_SCORE && pointed(evidence) >= 2
                && Math.min(ofA, ofB) < EACH_LINE && Math.max(ofA, ofB) < MOST_ON_ONE;
        if (admitted) {
            shown.put(lineA, ofA + 1);
            shown.put(lineB, ofB + 1);
        }
        return admitted;
    }

    private static long pointed(List<Evidence> evidence) {
        return evidence.stream().filter(piece -> POINTED.contains(piece.kind())
                || piece.kind().equals("text") && piece.contribution() >= Explainer.CLOSE_TEXTS).count();
    }
}
