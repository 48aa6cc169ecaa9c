package org.planweave.api.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Identified;
import org.planweave.api.ResourceRef;

/**
 * A department's plan for one round.
 *
 * @param kind such as “Business plan” or “Directorate plan”
 * @param version the number of its newest edition; 0 before the first
 * @param changedAt when a line of it last changed
 * @param previous the id of last year's plan, or null
 */
public record Plan(
        String id,
        String department,
        String round,
        String kind,
        String title,
        PlanState state,
        int version,
        Instant changedAt,
        @Nullable String previous)
        implements Identified {

    public static ResourceRef ref(String id) {
        return new ResourceRef("plans", "plan", id);
    }

    public ResourceRef ref() {
        return ref(id);
    }
}
