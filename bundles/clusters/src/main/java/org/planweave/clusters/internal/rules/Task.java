package org.planweave.clusters.internal.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to do after a meeting.
 *
 * @param line the id of the plan line that it is about, or null
 * @param owner the id of the person who does it
 * @param due {@code yyyy-MM-dd}; it counts to its end
 * @param settled whether it is done, or no longer wanted
 * @param answer what came of it
 */
public record Task(
        String id, String meeting, String cluster, String words, @Nullable String line, String owner, String due,
        boolean settled, String answer, Instant givenAt, String givenBy) {

    public boolean overdue(LocalDate today) {
        return !settled && today.isAfter(LocalDate.parse(due));
    }
}
