package org.planweave.plans.internal.outcomes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.outcomes.CoverageView.Figure;
import org.planweave.plans.internal.outcomes.CoverageView.Orphans;
import org.planweave.plans.internal.outcomes.CoverageView.Priority;
import org.planweave.plans.internal.outcomes.CoverageView.Thin;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rules.thread.Alignment;
import org.planweave.plans.internal.rules.thread.Serving;
import org.planweave.plans.internal.rules.thread.Target;

/** Puts the map of outcomes and departments together, from the lines that its reader may read and no others. */
final class CoverageFace {

    private final PageParts parts;
    private final Round round;
    private final RoundCoverage coverage;
    private final List<Line> lines;
    private final List<Coverage.Row> rows;

    CoverageFace(PageParts parts, Round round) {
        this.parts = parts;
        this.round = round;
        this.coverage = new RoundCoverage(parts, round);
        this.lines = coverage.lines();
        this.rows = coverage.rows();
    }

    CoverageView view() {
        Coverage.Totals totals = coverage.totals();
        boolean agrees = totals.agreesWith(rows);
        String check = parts.text(
                agrees ? "plans.coverage.check" : "plans.coverage.broken", totals.lines(), totals.serving(), totals.allLinks(),
                totals.allWithout());
        return new CoverageView(
                round, headline(), lead(), coverage.departments(), rows, totals, check, agrees, figures(), thin(), orphans(), priorities());
    }

    private String headline() {
        long bare = rows.stream().filter(row -> row.lines() == 0).count();
        long single = rows.stream().filter(row -> row.lines() == 1).count();
        if (bare > 0) {
            return parts.text(bare == 1 ? "plans.coverage.bareOne" : "plans.coverage.bare", bare);
        }
        return single > 0
                ? parts.text(single == 1 ? "plans.coverage.singleOne" : "plans.coverage.single", single)
                : parts.text("plans.coverage.full", rows.size());
    }

    /** Where it is thinnest and where it is most crowded. */
    private String lead() {
        if (rows.isEmpty()) {
            return parts.text("plans.coverage.noOutcomes");
        }
        var byLines = java.util.Comparator.comparingInt(Coverage.Row::lines);
        Coverage.Row least = rows.stream().min(byLines).orElseThrow();
        Coverage.Row most = rows.stream().max(byLines).orElseThrow();
        return parts.text("plans.coverage.lead", least.outcome().title(), least.lines(), most.outcome().title(), most.lines());
    }

    private List<Figure> figures() {
        Alignment alignment = Alignment.of(coverage.targets(), lines);
        return List.of(
                figure("linked", alignment.linked(), alignment.lines()),
                figure("owned", alignment.owned(), alignment.outcomes()),
                figure("measured", alignment.measured(), alignment.outcomes()),
                figure("funded", alignment.funded(), alignment.outcomes()),
                figure("fully", alignment.full(), alignment.outcomes()));
    }

    private Figure figure(String what, int part, int whole) {
        return new Figure(Alignment.percent(part, whole) + "%", parts.text("plans.alignment." + what, part, whole));
    }

    private List<Thin> thin() {
        Set<String> ids = rows.stream().filter(row -> row.lines() < 2).map(row -> row.outcome().id()).collect(Collectors.toSet());
        return coverage.targets().stream().filter(target -> ids.contains(target.id()))
                .map(target -> new Thin(target, lines.stream()
                        .flatMap(line -> line.outcomes().stream()
                                .filter(link -> link.outcome().equals(target.id()))
                                .map(link -> served(line, link)))
                        .toList()))
                .toList();
    }

    private OutcomePages.Served served(Line line, OutcomeLink link) {
        Plan plan = coverage.planOf(line);
        return new OutcomePages.Served(
                line, parts.department(plan), "/plans/" + line.plan() + "#line-" + line.id(), link.strong(), link.reason());
    }

    private List<Orphans> orphans() {
        Serving serving = new Serving(coverage.outcomes());
        Map<String, List<Line>> byDepartment = lines.stream()
                .filter(line -> !serving.serves(line))
                .collect(Collectors.groupingBy(line -> coverage.planOf(line).department()));
        return coverage.departments().stream()
                .filter(department -> byDepartment.containsKey(department.id()))
                .map(department -> new Orphans(department, byDepartment.get(department.id())))
                .toList();
    }

    private List<Priority> priorities() {
        return coverage.targets().stream()
                .filter(target -> !target.corporate())
                .map(target -> new Priority(target, lines.stream()
                        .filter(line -> line.outcomes().stream().anyMatch(link -> link.outcome().equals(target.id())))
                        .count()))
                .toList();
    }
}
