package org.planweave.synergies.internal.rules;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What moving a line's days does to another line that a thread ties it to.
 *
 * @param before the line's days as they stand; null for none
 * @param after as they would be; null for none
 */
public record Slip(@Nullable Days before, @Nullable Days after) {

    /** What becomes of the other line. */
    public enum Effect {
        /** both would fall on the same days, which they do not now */
        MEETS,
        /** both fall on the same days now and would not any more */
        PARTS,
        /** one waits for the other, or both departments have agreed on it */
        WAITS
    }

    public boolean moves() {
        return !Objects.equals(before, after);
    }

    /**
     * @param other the other line's days; null for none
     * @param agreed whether the thread was accepted
     */
    public Optional<Effect> on(@Nullable Days other, String type, boolean agreed) {
        if (!moves()) {
            return Optional.empty();
        }
        boolean met = before != null && other != null && before.meets(other);
        boolean meets = after != null && other != null && after.meets(other);
        if (met != meets) {
            return Optional.of(meets ? Effect.MEETS : Effect.PARTS);
        }
        return agreed || type.equals("dependency") ? Optional.of(Effect.WAITS) : Optional.empty();
    }
}
