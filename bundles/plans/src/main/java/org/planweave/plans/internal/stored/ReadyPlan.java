package org.planweave.plans.internal.stored;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.rules.refresh.RefreshNote;

/**
 * A plan that comes ready made, with its ids, versions and editions.
 *
 * @param lines in the order of the plan
 * @param editions oldest first; every one but the last of a final plan holds the first version of each line
 * @param notes the reasons given when it was refreshed from last year's plan
 */
public record ReadyPlan(
        String id,
        PlanDraft draft,
        PlanState state,
        String by,
        List<ReadyLine> lines,
        List<ReadyEdition> editions,
        List<RefreshNote> notes) {

    /** A line with all its versions, oldest first; {@code previous} is the id of last year's line or null. */
    public record ReadyLine(String id, List<LineDraft> versions, @Nullable String previous) {}

    /** An edition to make. */
    public record ReadyEdition(String title, Instant at) {}
}
