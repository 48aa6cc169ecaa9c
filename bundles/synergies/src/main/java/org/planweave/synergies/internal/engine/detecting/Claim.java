package org.planweave.synergies.internal.engine.detecting;

import org.jspecify.annotations.Nullable;

/**
 * A detector's word on a pair.
 *
 * @param strength how surely the pair is of its type, if it is anything, 0 to 1; 0 for not at all
 * @param kind     what kind within the type, or null
 */
public record Claim(double strength, @Nullable String kind) {

    /** Not at all. */
    public static final Claim NONE = new Claim(0, null);

    static Claim of(double strength) {
        return new Claim(strength, null);
    }
}
