package org.planweave.plans.internal.thread;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.outcomes.Coverage;
import org.planweave.plans.internal.outcomes.RoundCoverage;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.ui.Page;

/** The strategy tree: from the corporate plan's objectives to the departments that carry its outcomes, as a picture and as a table. */
@Component(service = TreePages.class)
@JakartarsResource
@Path("outcomes/tree")
@Produces(MediaType.TEXT_HTML)
public final class TreePages {

    private final PageParts parts;

    @Activate
    public TreePages(@Reference PageParts parts) {
        this.parts = parts;
    }

    /** An outcome in the table; {@code first} where its objective begins, which then spans {@code span} rows. */
    public record Row(boolean first, int span, Coverage.Row coverage, List<Coverage.Cell> carried) {}

    @GET
    public Page tree(@QueryParam("round") @DefaultValue("") String roundId) {
        Round round = roundId.isEmpty()
                ? parts.plans().currentRound().orElseThrow(() -> Problem.notFound(parts.text("plans.noRounds")))
                : parts.round(roundId);
        RoundCoverage coverage = new RoundCoverage(parts, round);
        List<Coverage.Row> rows = inOrder(coverage.rows());
        String title = parts.text("plans.tree.title");
        return parts.page(title).crumb(parts.text("plans.plans"), "/plans")
                .crumb(parts.text("plans.coverage.title"), "/outcomes?round=" + round.id())
                .body(parts.render("thread/tree.jte", Map.of(
                        "title", title, "lead", parts.text("plans.tree.lead", round.title()), "round", round,
                        "picture", new TreePicture(rows, coverage.departments()), "rows", table(rows))));
    }

    /** Outcomes by number within their objectives, objectives in the order of their first outcome. */
    private static List<Coverage.Row> inOrder(List<Coverage.Row> rows) {
        Map<String, Integer> first = new HashMap<>();
        rows.forEach(row -> first.putIfAbsent(row.outcome().objective(), first.size()));
        return rows.stream()
                .sorted(java.util.Comparator.comparing((Coverage.Row row) -> first.getOrDefault(row.outcome().objective(), 0)))
                .toList();
    }

    private static List<Row> table(List<Coverage.Row> rows) {
        List<Row> table = new ArrayList<>();
        String before = null;
        for (Coverage.Row row : rows) {
            String objective = row.outcome().objective();
            int span = (int) rows.stream().filter(other -> other.outcome().objective().equals(objective)).count();
            table.add(new Row(
                    !objective.equals(before), span, row, row.cells().stream().filter(cell -> cell.lines() > 0).toList()));
            before = objective;
        }
        return table;
    }
}
