package org.planweave.plans.internal.outcomes;

import java.util.List;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.rules.thread.Target;

/**
 * The map of outcomes and departments.
 *
 * @param priorities the partnerships' priorities, with how many lines serve each
 * @param check how it adds up, in a sentence
 * @param agrees whether it does
 * @param thin the outcomes that no line or a single one serves
 */
public record CoverageView(
        Round round,
        String title,
        String lead,
        List<Department> departments,
        List<Coverage.Row> rows,
        Coverage.Totals totals,
        String check,
        boolean agrees,
        List<Figure> figures,
        List<Thin> thin,
        List<Orphans> orphans,
        List<Priority> priorities) {

    /** One part of the measure of full alignment: the share in words, and of what. */
    public record Figure(String share, String of) {}

    /** An outcome that hangs by no line or by one. */
    public record Thin(Target target, List<OutcomePages.Served> lines) {}

    /** The lines of a department that serve no outcome. */
    public record Orphans(Department department, List<Line> lines) {}

    /** A partnership's priority. */
    public record Priority(Target target, long lines) {}
}
