package org.planweave.notices.internal.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;

/**
 * What one person was told.
 *
 * @param topic the id of its topic
 * @param link where they read on, a path of the portal
 * @param due the last day on which they can act, or null
 * @param readAt when they read it, or need not act any more; null until then
 */
public record Notice(
        String id, String person, String topic, boolean mustAct, String sentence, String link, ResourceRef about,
        @Nullable LocalDate due, Instant at, @Nullable Instant readAt) {

    public boolean isRead() {
        return readAt != null;
    }
}
