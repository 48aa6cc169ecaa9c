package org.planweave.synergies.internal.engine.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two lines of different departments that belong together, and why.
 *
 * @param lineA      id of the first line, the smaller of the two ids
 * @param kind       for a conflict timing or contradiction, otherwise null
 * @param score      the sum of the contributions of the evidence
 * @param confidence how likely a planner finds it worth showing, 0 to 1
 * @param faint      whether it is kept back until somebody asks for the weaker ones too
 * @param evidence   two reasons or more, hard facts first
 */
public record Finding(SynergyType type, @Nullable String kind, String lineA, String lineB, double score,
        double confidence, boolean faint, List<Evidence> evidence, Stamp stamp) {

    /** Copies the evidence. */
    public Finding {
        evidence = List.copyOf(evidence);
    }
}
