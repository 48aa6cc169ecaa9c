package org.planweave.plans.internal.outcomes;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.ui.Page;

/** The corporate plan's outcomes, and which department serves which. */
@Component(service = OutcomePages.class)
@JakartarsResource
@Path("outcomes")
@Produces(MediaType.TEXT_HTML)
public final class OutcomePages {

    private final PageParts parts;

    @Activate
    public OutcomePages(@Reference PageParts parts) {
        this.parts = parts;
    }

    /** A line in a list of its own, with its department. */
    public record Served(Line line, Department department, String href, boolean strong) {}

    /** The lines of a department that serve nothing. */
    public record Orphans(Department department, List<Line> lines) {}

    @GET
    public Page coverage(@QueryParam("round") @DefaultValue("") String roundId) {
        Round round = round(roundId);
        List<Plan> plans = parts.plans().plans(round.id());
        List<Line> lines = parts.plans().linesOfRound(round.id());
        Map<String, String> departmentOf = plans.stream().collect(Collectors.toMap(Plan::id, Plan::department));
        List<Department> departments =
                parts.council().departments().stream().filter(one -> departmentOf.containsValue(one.id())).toList();
        List<Coverage.Row> rows = Coverage.of(parts.plans().outcomes(), departments, lines, departmentOf);
        Map<String, Object> model = new HashMap<>();
        model.put("round", round);
        model.put("title", headline(rows));
        model.put("lead", lead(rows, lines));
        model.put("departments", departments);
        model.put("rows", rows);
        model.put("orphans", orphans(lines, departmentOf));
        return parts.page(parts.text("plans.coverage.title")).crumb(parts.text("plans.plans"), "/plans")
                .crumb(round.title(), "/rounds/" + round.id()).body(parts.render("coverage.jte", model));
    }

    private Round round(String id) {
        return id.isEmpty()
                ? parts.plans().currentRound().orElseThrow(() -> Problem.notFound(parts.text("plans.noRounds")))
                : parts.round(id);
    }

    private String headline(List<Coverage.Row> rows) {
        long bare = rows.stream().filter(row -> row.lines() == 0).count();
        long single = rows.stream().filter(row -> row.lines() == 1).count();
        if (bare > 0) {
            return parts.text(bare == 1 ? "plans.coverage.bareOne" : "plans.coverage.bare", bare);
        }
        return single > 0
                ? parts.text(single == 1 ? "plans.coverage.singleOne" : "plans.coverage.single", single)
                : parts.text("plans.coverage.full", rows.size());
    }

    private String lead(List<Coverage.Row> rows, List<Line> lines) {
        long serving = lines.stream().filter(line -> !line.outcomes().isEmpty()).count();
        long noKpi = rows.stream().filter(row -> row.kpis() == 0).count();
        return parts.text("plans.coverage.lead", serving, lines.size(), noKpi);
    }

    private List<Orphans> orphans(List<Line> lines, Map<String, String> departmentOf) {
        Map<String, List<Line>> byDepartment = lines.stream()
                .filter(line -> line.outcomes().isEmpty())
                .collect(Collectors.groupingBy(line -> departmentOf.getOrDefault(line.plan(), "")));
        return parts.council().departments().stream()
                .filter(department -> byDepartment.containsKey(department.id()))
                .map(department -> new Orphans(department, byDepartment.get(department.id())))
                .toList();
    }

    /** The lines that serve one outcome, of all departments or of one. */
    @GET
    @Path("{id}")
    public Page outcome(
            @PathParam("id") String id,
            @QueryParam("round") @DefaultValue("") String roundId,
            @QueryParam("department") @DefaultValue("") String department) {
        Outcome outcome = parts.plans().outcomes().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.notFound(parts.text("plans.coverage.none")));
        Round round = round(roundId);
        Map<String, Plan> plans = parts.plans().plans(round.id()).stream().collect(Collectors.toMap(Plan::id, plan -> plan));
        List<Served> served = parts.plans().linesOfRound(round.id()).stream()
                .filter(line -> plans.containsKey(line.plan()))
                .filter(line -> department.isEmpty() || plans.get(line.plan()).department().equals(department))
                .flatMap(line -> line.outcomes().stream()
                        .filter(link -> link.outcome().equals(id))
                        .map(link -> new Served(
                                line, parts.department(plans.get(line.plan())), "/plans/" + line.plan() + "#line-" + line.id(),
                                link.strong())))
                .toList();
        return parts.page(outcome.title()).crumb(parts.text("plans.plans"), "/plans")
                .crumb(parts.text("plans.coverage.title"), "/outcomes?round=" + round.id())
                .body(parts.render("outcome.jte", Map.of("outcome", outcome, "round", round, "served", served)));
    }
}
