package org.planweave.plans.internal.rounds;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.planweave.api.access.Verb;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.gates.Outturns;
import org.planweave.plans.internal.gates.Outturns.Outturn;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.stored.Drafts;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Provisional targets of a round, the outturn beside each, and settling them. */
@Component(service = OutturnPages.class)
@JakartarsResource
@Path("rounds/{id}/outturn")
@Produces(MediaType.TEXT_HTML)
public final class OutturnPages {

    private final RoundDesk rounds;
    private final PageParts parts;
    private final Outturns outturns;

    @Activate
    public OutturnPages(@Reference RoundDesk rounds, @Reference Outturns outturns) {
        this.rounds = rounds;
        this.parts = rounds.parts();
        this.outturns = outturns;
    }

    /** A provisional target with what is known of it, and what the reader may do. */
    public record Target(
            Line line, Department department, String target, String figure, String known, boolean mayRecord, boolean maySettle) {}

    @GET
    public Page all(@PathParam("id") String id) {
        return page(parts.round(id), "");
    }

    private Page page(Round round, String error) {
        Map<String, Plan> plans = parts.plans().plans(round.id()).stream().collect(Collectors.toMap(Plan::id, one -> one));
        List<Line> lines = provisional(round);
        Map<String, Outturn> known = outturns.of(lines.stream().map(Line::id).toList());
        List<Target> targets = lines.stream().filter(line -> plans.containsKey(line.plan()))
                .map(line -> target(line, plans.get(line.plan()), known.get(line.id()))).toList();
        String title = parts.text("plans.outturn.title", round.title());
        return parts.page(title).crumb(parts.text("plans.plans"), "/plans").crumb(round.title(), "/rounds/" + round.id())
                .body(parts.render("outturn.jte", Map.of("round", round, "title", title, "targets", targets, "error", error)));
    }

    private List<Line> provisional(Round round) {
        return parts.plans().linesOfRound(round.id()).stream().filter(OutturnPages::isProvisional).toList();
    }

    private static boolean isProvisional(Line line) {
        return line.field(LineFields.PROVISIONAL).equals("true");
    }

    private Target target(Line line, Plan plan, @org.jspecify.annotations.Nullable Outturn outturn) {
        boolean edits = parts.may(Verb.EDIT, line.ref());
        boolean all = parts.viewer().person().filter(outturns::recordsForAll).isPresent();
        return new Target(
                line, parts.department(plan), line.field(LineFields.TARGET), outturn == null ? "" : outturn.figure(),
                outturn == null ? "" : Days.day(outturn.knownOn()), outturn == null && (edits || all), outturn != null && edits);
    }

    /** Records a figure, or settles a target beside it: confirmed as it is, or another one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object change(
            @PathParam("id") String id, @FormParam("line") @DefaultValue("") String lineId,
            @FormParam("figure") @DefaultValue("") String figure, @FormParam("target") @DefaultValue("") String target,
            @FormParam("from") @DefaultValue("0") long from, @FormParam("settle") @DefaultValue("") String settle) {
        Round round = parts.round(id);
        Line line = parts.line(lineId);
        try {
            if (settle.isEmpty()) {
                outturns.record(line, figure);
                return SeeOther.to("/rounds/" + id + "/outturn").saying(parts.text("plans.said.outturn", line.number()));
            }
            settle(line, target, from);
            return SeeOther.to("/rounds/" + id + "/outturn").saying(parts.text("plans.said.settled", line.number()));
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 409 && problem.status() != 412) {
                throw problem;
            }
            return page(round, problem.detail()).status(problem.status() == 400 ? 422 : problem.status());
        }
    }

    private void settle(Line line, String target, long from) {
        LineDraft asIs = Drafts.of(line);
        Map<String, String> fields = new HashMap<>(asIs.fields());
        fields.remove(LineFields.PROVISIONAL);
        if (!target.isBlank()) {
            fields.put(LineFields.TARGET, target.strip());
        }
        outturns.of(List.of(line.id())).values().forEach(outturn -> fields.put(LineFields.ACTUAL, outturn.figure()));
        parts.plans().change(line.id(), from, new LineDraft(
                asIs.kind(), asIs.section(), asIs.text(), fields, asIs.outcomes(), asIs.classification()));
    }

    /** The lines of the person's own plans whose outturn is known and whose target waits for them. */
    public List<Line> waiting(Round round, Person person) {
        List<String> plans = parts.plans().plans(round.id()).stream()
                .filter(plan -> person.isOf(plan.department())).map(Plan::id).toList();
        List<Line> own = parts.plans().linesOfPlans(plans).values().stream()
                .flatMap(List::stream).filter(OutturnPages::isProvisional).toList();
        Map<String, Outturn> known = outturns.of(own.stream().map(Line::id).toList());
        return own.stream().filter(line -> known.containsKey(line.id())).toList();
    }
}
