package org.planweave.records.internal.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;

/**
 * A legal hold: what it is on, and what is about that, is not disposed of.
 *
 * @param target a line, a plan or a request
 * @param liftedAt when it was lifted, or null while it holds
 */
public record Hold(
        String id, ResourceRef target, String title, String reason, String by, Instant at, @Nullable String liftedWhy,
        @Nullable String liftedBy, @Nullable Instant liftedAt) {

    public boolean holds() {
        return liftedAt == null;
    }
}
