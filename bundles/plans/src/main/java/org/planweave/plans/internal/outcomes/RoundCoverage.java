package org.planweave.plans.internal.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rules.thread.Target;

/** Who serves what in a round, from the plans and lines that the reader may read and from no others. */
public final class RoundCoverage {

    private final PageParts parts;
    private final List<Target> targets;
    private final Map<String, Plan> plans;
    private final List<Line> lines;
    private final List<Department> departments;
    private final List<Coverage.Row> rows;
    private final Coverage.Totals totals;

    public RoundCoverage(PageParts parts, Round round) {
        this.parts = parts;
        this.targets = parts.plans().targets();
        this.plans = parts.plans().plans(round.id()).stream().collect(Collectors.toMap(Plan::id, plan -> plan));
        this.lines = parts.plans().linesOfRound(round.id()).stream().filter(line -> plans.containsKey(line.plan())).toList();
        this.departments = planning();
        Map<String, String> departmentOf = plans.values().stream().collect(Collectors.toMap(Plan::id, Plan::department));
        this.rows = Coverage.of(outcomes(), departments, lines, departmentOf);
        this.totals = Coverage.totals(outcomes(), departments, lines, departmentOf);
    }

    /** Those of the council that have a plan here, then those that only plans still know. */
    private List<Department> planning() {
        Set<String> ids = plans.values().stream().map(Plan::department).collect(Collectors.toSet());
        List<Department> all = new ArrayList<>(
                parts.council().departments().stream().filter(one -> ids.contains(one.id())).toList());
        Set<String> known = all.stream().map(Department::id).collect(Collectors.toSet());
        ids.stream().filter(id -> !known.contains(id)).sorted().map(parts::department).forEach(all::add);
        return all;
    }

    List<Target> targets() {
        return targets;
    }

    /** The corporate plan's outcomes, by number. */
    List<Outcome> outcomes() {
        return targets.stream().filter(Target::corporate).map(Target::outcome).toList();
    }

    List<Line> lines() {
        return lines;
    }

    Plan planOf(Line line) {
        return Objects.requireNonNull(plans.get(line.plan()));
    }

    public List<Department> departments() {
        return departments;
    }

    /** A row for each outcome, by number. */
    public List<Coverage.Row> rows() {
        return rows;
    }

    Coverage.Totals totals() {
        return totals;
    }
}
