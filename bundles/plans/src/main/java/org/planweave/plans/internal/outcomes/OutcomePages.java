package org.planweave.plans.internal.outcomes;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Department;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rules.thread.Serving;
import org.planweave.plans.internal.rules.thread.Target;
import org.planweave.plans.internal.stored.RoundBook;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** The corporate plan's outcomes, and which department serves which. */
@Component(service = OutcomePages.class)
@JakartarsResource
@Path("outcomes")
@Produces(MediaType.TEXT_HTML)
public final class OutcomePages {

    private final PageParts parts;
    private final RoundBook rounds;

    @Activate
    public OutcomePages(@Reference PageParts parts, @Reference RoundBook rounds) {
        this.parts = parts;
        this.rounds = rounds;
    }

    /** A line in a list of its own, with its department. */
    public record Served(Line line, Department department, String href, boolean strong, String reason) {}

    @GET
    public Page coverage(@QueryParam("round") @DefaultValue("") String roundId) {
        Round round = round(roundId);
        return parts.page(parts.text("plans.coverage.title")).crumb(parts.text("plans.plans"), "/plans")
                .crumb(round.title(), "/rounds/" + round.id())
                .body(parts.render("coverage.jte", Map.of("view", new CoverageFace(parts, round).view())));
    }

    private Round round(String id) {
        return id.isEmpty()
                ? parts.plans().currentRound().orElseThrow(() -> Problem.notFound(parts.text("plans.noRounds")))
                : parts.round(id);
    }

    /** The lines that serve one outcome, of all departments or of one. */
    @GET
    @Path("{id}")
    public Page outcome(
            @PathParam("id") String id,
            @QueryParam("round") @DefaultValue("") String roundId,
            @QueryParam("department") @DefaultValue("") String department) {
        Target target = target(id);
        Round round = round(roundId);
        Predicate<Line> serves = line -> line.outcomes().stream().anyMatch(link -> link.outcome().equals(id));
        List<Served> served = served(round, department, serves, id);
        String title = target.outcome().title();
        return parts.page(title).crumb(parts.text("plans.plans"), "/plans")
                .crumb(parts.text("plans.coverage.title"), "/outcomes?round=" + round.id())
                .body(parts.render("outcome.jte", Map.of(
                        "title", title, "over", over(target, round), "lead", lead(served.size(), department), "round", round,
                        "served", served, "target", Optional.of(target), "mayOwn", mayOwn(), "mayPropose", mayPropose())));
    }

    /** The lines that serve no outcome, of all departments or of one: what the rows of the outcomes do not hold. */
    @GET
    @Path("none")
    public Page none(
            @QueryParam("round") @DefaultValue("") String roundId, @QueryParam("department") @DefaultValue("") String department) {
        Round round = round(roundId);
        Serving serving = new Serving(parts.plans().outcomes());
        List<Served> served = served(round, department, line -> !serving.serves(line), "");
        String title = parts.text("plans.coverage.orphans");
        return parts.page(title).crumb(parts.text("plans.plans"), "/plans")
                .crumb(parts.text("plans.coverage.title"), "/outcomes?round=" + round.id())
                .body(parts.render("outcome.jte", Map.of(
                        "title", title, "over", round.title(), "lead",
                        parts.text(served.size() == 1 ? "plans.coverage.orphanOne" : "plans.coverage.orphanCount", served.size()),
                        "round", round, "served", served, "target", Optional.empty(), "mayOwn", false, "mayPropose", false)));
    }

    private List<Served> served(Round round, String department, Predicate<Line> wanted, String target) {
        Map<String, Plan> plans = parts.plans().plans(round.id()).stream().collect(Collectors.toMap(Plan::id, plan -> plan));
        return parts.plans().linesOfRound(round.id()).stream()
                .filter(line -> plans.containsKey(line.plan()))
                .filter(line -> department.isEmpty() || plans.get(line.plan()).department().equals(department))
                .filter(wanted)
                .map(line -> served(line, plans.get(line.plan()), target))
                .sorted(Comparator.comparing((Served one) -> one.department().name()).thenComparingInt(one -> one.line().order()))
                .toList();
    }

    private Served served(Line line, Plan plan, String target) {
        Optional<OutcomeLink> link = line.outcomes().stream().filter(one -> one.outcome().equals(target)).findFirst();
        return new Served(
                line, parts.department(plan), "/plans/" + line.plan() + "#line-" + line.id(),
                link.filter(OutcomeLink::strong).isPresent(), link.map(OutcomeLink::reason).orElse(""));
    }

    private Target target(String id) {
        return parts.plans().targets().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.notFound(parts.text("plans.coverage.none")));
    }

    private static String over(Target target, Round round) {
        return (target.corporate() ? target.outcome().objective() : target.partnership()) + ", " + round.title();
    }

    private String lead(int lines, String department) {
        String sentence = parts.text(lines == 1 ? "plans.coverage.servedOne" : "plans.coverage.served", lines);
        return department.isEmpty()
                ? sentence
                : parts.text("plans.coverage.ofDepartment", parts.department(department).name(), lines);
    }

    /** Says who answers for an outcome. */
    @POST
    @Path("{id}/owner")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SeeOther own(@PathParam("id") String id, @FormParam("owner") @DefaultValue("") String owner) {
        Target target = target(id);
        rounds.own(id, owner);
        return SeeOther.to("/outcomes/" + id).saying(parts.text("plans.coverage.owned", target.outcome().title()));
    }

    private boolean mayOwn() {
        return parts.viewer().person().filter(person -> person.has(Role.CORPORATE_LEAD)).isPresent();
    }

    private boolean mayPropose() {
        return parts.viewer().person().filter(person -> person.department() != null)
                .filter(person -> person.has(Role.PLANNER) || person.has(Role.DIRECTOR)).isPresent();
    }
}
