package org.planweave.reports.internal.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.reports.internal.estimates.Estimates;

/**
 * What of a plan a report holds.
 *
 * @param department the department's name
 * @param lines those that the reader of the paper may read, in order
 * @param estimates of its department for the plan’s round, or null if the report shows none
 */
public record PlanPart(Plan plan, String department, List<Line> lines, @Nullable Estimates estimates) {

    public PlanPart {
        lines = List.copyOf(lines);
    }

    public PlanPart(Plan plan, String department, List<Line> lines) {
        this(plan, department, lines, null);
    }

    /** The same with its department’s estimates. */
    public PlanPart with(@Nullable Estimates beside) {
        return new PlanPart(plan, department, lines, beside);
    }

    /** Only the open lines. */
    public PlanPart open() {
        return new PlanPart(
                plan, department, lines.stream().filter(line -> line.classification() == Classification.OPEN).toList(), estimates);
    }

    /** Only the sections that are within a board's remit; all of them if none is named. */
    public PlanPart within(Set<String> sections) {
        return sections.isEmpty() ? this
                : new PlanPart(plan, department, lines.stream().filter(line -> sections.contains(line.section())).toList(), estimates);
    }
}
