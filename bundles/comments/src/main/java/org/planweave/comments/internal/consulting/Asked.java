package org.planweave.comments.internal.consulting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked.
 *
 * @param consultee the group that they answer for, as it was when they were asked
 * @param nothingAt when they said that they have nothing to say, or null
 * @param spokeAt when they first commented on the plan while it was open, or null
 */
public record Asked(
        String consultation, String person, Consultee consultee, Instant at, @Nullable Instant nothingAt, @Nullable Instant spokeAt) {

    public boolean answered() {
        return nothingAt != null || spokeAt != null;
    }

    /** When they answered: their words before their “nothing to say”. Null if they did not. */
    public @Nullable Instant answeredAt() {
        return spokeAt == null ? nothingAt : spokeAt;
    }
}
