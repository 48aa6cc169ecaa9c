package org.planweave.plans.internal.pages;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.rules.thread.Serving;
import org.planweave.ui.Link;
import org.planweave.ui.Page;

/** The plans of a round that the reader may see. */
@Component(service = PlanListPages.class)
@JakartarsResource
@Path("plans")
@Produces(MediaType.TEXT_HTML)
public final class PlanListPages {

    private final PageParts parts;

    @Activate
    public PlanListPages(@Reference PageParts parts) {
        this.parts = parts;
    }

    /** One row of the list. */
    public record Row(Plan plan, Department department, long lines, long serving, String changed) {}

    @GET
    public Page list(@QueryParam("round") @DefaultValue("") String roundId) {
        List<Round> rounds = parts.plans().rounds();
        Optional<Round> round = roundId.isEmpty() ? parts.plans().currentRound() : Optional.of(parts.round(roundId));
        if (round.isEmpty()) {
            return parts.page(parts.text("plans.plans")).body(parts.render("noround.jte", Map.of()));
        }
        List<Row> rows = rows(round.get());
        String title = parts.text("plans.list.title", round.get().title());
        List<Link> others = rounds.stream()
                .filter(one -> !one.id().equals(round.get().id()))
                .map(one -> new Link(parts.text("plans.list.title", one.title()), "/plans?round=" + one.id()))
                .toList();
        return parts.page(title).body(parts.render("list.jte", Map.of(
                "round", round.get(), "title", title, "rows", rows, "others", others, "mayStart", mayStart(rows))));
    }

    private List<Row> rows(Round round) {
        Map<String, List<Line>> lines = parts.plans().linesOfRound(round.id()).stream().collect(Collectors.groupingBy(Line::plan));
        Serving serving = new Serving(parts.plans().outcomes());
        return parts.plans().plans(round.id()).stream()
                .map(plan -> row(plan, lines.getOrDefault(plan.id(), List.of()), serving))
                .toList();
    }

    private Row row(Plan plan, List<Line> lines, Serving serving) {
        return new Row(plan, parts.department(plan), lines.size(), serving.count(lines), Days.when(plan.changedAt()));
    }

    /** Whether the reader's department has no plan here yet. */
    private boolean mayStart(List<Row> rows) {
        Optional<String> own = parts.viewer().person().flatMap(person -> Optional.ofNullable(person.department()));
        boolean writes = parts.viewer().person().filter(PlanListPages::mayMakePlans).isPresent();
        return writes && own.isPresent() && rows.stream().noneMatch(row -> row.plan().department().equals(own.get()));
    }

    private static boolean mayMakePlans(Person person) {
        return person.has(org.planweave.api.people.Role.PLANNER) || person.has(org.planweave.api.people.Role.DIRECTOR);
    }
}
