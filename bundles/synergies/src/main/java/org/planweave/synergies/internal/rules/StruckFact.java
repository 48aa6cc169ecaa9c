package org.planweave.synergies.internal.rules;

import java.time.Instant;
import java.util.Set;

/**
 * Words of a line that a person said are no such fact in it: no place, no partner, not about that subject. It stays while the line is
 * moved and reworded.
 *
 * @param kind one of {@link #KINDS}
 * @param words as the line says them, or the subject's name
 * @param by person id
 */
public record StruckFact(String id, String line, String kind, String words, String by, Instant at) {

    /** What can be struck; days and sums are mended in the line itself. */
    public static final Set<String> KINDS = Set.of("place", "partner", "name", "people", "subject");

    public static final int LONGEST_WORDS = 200;
}
