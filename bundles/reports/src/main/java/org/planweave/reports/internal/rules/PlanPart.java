package org.planweave.reports.internal.rules;

import java.util.List;
import java.util.Set;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;

/**
 * What of a plan a report holds.
 *
 * @param department the department's name
 * @param lines those that the reader of the paper may read, in order
 */
public record PlanPart(Plan plan, String department, List<Line> lines) {

    public PlanPart {
        lines = List.copyOf(lines);
    }

    /** Only the open lines. */
    public PlanPart open() {
        return new PlanPart(plan, department, lines.stream().filter(line -> line.classification() == Classification.OPEN).toList());
    }

    /** Only the sections that are within a board's remit; all of them if none is named. */
    public PlanPart within(Set<String> sections) {
        return sections.isEmpty() ? this
                : new PlanPart(plan, department, lines.stream().filter(line -> sections.contains(line.section())).toList());
    }
}
