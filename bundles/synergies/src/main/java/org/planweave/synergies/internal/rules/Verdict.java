package org.planweave.synergies.internal.rules;

import java.time.Instant;

/**
 * What somebody said of a finding, with the words that both lines had then.
 *
 * @param pair the ids of the two lines, divided by a space
 * @param wordsA the mark of the first line's words, see {@link WordsMark}
 * @param accepted whether it is worth something; otherwise it was dismissed
 * @param foundType what the engine called it
 * @param rightType what the person called it
 * @param by person id
 */
public record Verdict(
        String id, String finding, String pair, long versionA, long versionB, String wordsA, String wordsB, boolean accepted,
        String reason, String foundType, String rightType, String by, Instant at) {

    /** What somebody says of a synergy as it now is. */
    public static Verdict on(Synergy synergy, String id, boolean accepted, String reason, String rightType, String by, Instant at) {
        return new Verdict(id, synergy.id(), synergy.pair(), synergy.a().version(), synergy.b().version(), synergy.a().words(),
                synergy.b().words(), accepted, reason, synergy.foundType(), rightType, by, at);
    }

    /** Whether the engine was right: worth something, and what it called it. */
    public boolean right() {
        return accepted && typeOf(foundType).equals(rightType);
    }

    /** The type within a {@link Synergy#foundType()}. */
    public static String typeOf(String foundType) {
        int by = foundType.indexOf(Synergy.BY);
        return by < 0 ? foundType : foundType.substring(0, by);
    }

    /** Whether both lines still say what they said then. */
    public boolean stillOf(Synergy synergy) {
        return wordsA.equals(synergy.a().words()) && wordsB.equals(synergy.b().words());
    }
}
