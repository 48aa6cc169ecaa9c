package org.planweave.comments.internal.stored;

import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanSection;

/**
 * Where something is said: on a line, on a section or on the whole of a plan.
 *
 * @param line the line, or null
 * @param section the section's title, or null
 */
public record Spot(Plan plan, @Nullable Line line, @Nullable String section) {

    public static Spot of(Line line, Plan plan) {
        return new Spot(plan, line, null);
    }

    public ResourceRef ref() {
        if (line != null) {
            return line.ref();
        }
        return section == null ? plan.ref() : new PlanSection(plan.id(), section).ref();
    }

    /** Its place on the plan's page. */
    public String anchor() {
        if (line != null) {
            return "line-" + line.id();
        }
        return section == null ? "" : "s-" + new PlanSection(plan.id(), section).key();
    }

    String lineId() {
        return line == null ? "" : line.id();
    }

    /** The version that it has now; 0 for what has none of its own. */
    public long version() {
        return line == null ? 0 : line.version();
    }

    /** What is said of more than a line repeats no line's words: it is as open as the plan. */
    Classification classification() {
        return line == null ? Classification.OPEN : line.classification();
    }
}
