package org.planweave.synergies.internal.engine.terms;

import java.util.List;

/**
 * A line near to one that is being typed.
 *
 * @param line     id of the line
 * @param evidence what they have in common, the strongest first; may be empty
 */
public record Near(String line, double score, double confidence, List<Evidence> evidence) {

    /** Copies the evidence. */
    public Near {
        evidence = List.copyOf(evidence);
    }
}
