package org.planweave.plans.internal.rounds;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.gates.CoverBook;
import org.planweave.plans.internal.gates.SignOffs;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rounds.Turns.Turn;
import org.planweave.plans.internal.setup.Cover;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** The queue of plans that wait for the reader's signature, and who signs for whom. */
@Component(service = ApprovalPages.class)
@JakartarsResource
@Path("approvals")
@Produces(MediaType.TEXT_HTML)
public final class ApprovalPages {

    private final RoundDesk rounds;
    private final PageParts parts;
    private final Turns turns;
    private final SignOffs signOffs;
    private final CoverBook covers;

    @Activate
    public ApprovalPages(
            @Reference RoundDesk rounds, @Reference Turns turns, @Reference SignOffs signOffs, @Reference CoverBook covers) {
        this.rounds = rounds;
        this.parts = rounds.parts();
        this.turns = turns;
        this.signOffs = signOffs;
        this.covers = covers;
    }

    /** A signature that waits, in words. */
    public record Waiting(
            Plan plan, Department department, String step, String title, String due, String standsFor, String changed, String before) {}

    /** Who signs for whom. */
    public record CoverRow(String id, String words, boolean mine) {}

    /** What was typed into one of the forms, and what was wrong with it. */
    public record Typed(String error, String delegate, String first, String last, String reason, String person) {

        static Typed nothing() {
            return new Typed("", "", "", "", "", "");
        }
    }

    @GET
    public Page queue() {
        return page(Typed.nothing());
    }

    private Page page(Typed typed) {
        Person person = reader();
        List<Waiting> waiting = parts.plans().currentRound().map(round -> turns.of(round, person)).orElse(List.of()).stream()
                .map(this::waiting).toList();
        String title = waiting.isEmpty() ? parts.text("plans.approvals.none")
                : parts.text(waiting.size() == 1 ? "plans.approvals.one" : "plans.approvals.many", waiting.size());
        return parts.page(parts.text("plans.approvals.title")).crumb(parts.text("plans.plans"), "/plans")
                .body(parts.render("approvals.jte", Map.of(
                        "title", title, "waiting", waiting, "covers", coverRows(person), "people", officers(), "typed", typed,
                        "leads", rounds.desk().leads())));
    }

    private Person reader() {
        return parts.viewer().person().orElseThrow(() -> Problem.of(401, "sign-in", parts.text("plans.approvals.signIn")));
    }

    private Waiting waiting(Turn turn) {
        Plan plan = turn.plan();
        String before = turn.last() == null ? "" : parts.text(turn.last().agreed() ? "plans.approvals.again" : "plans.approvals.returned",
                parts.name(turn.last().person()), Days.day(turn.last().at()));
        return new Waiting(
                plan, parts.department(plan), turn.step().code(), turn.step().title(), turn.due() == null ? "" : Days.inYear(turn.due()),
                turn.standsFor() == null ? "" : parts.text("plans.approvals.for", turn.standsFor().name()), Days.when(plan.changedAt()), before);
    }

    private List<CoverRow> coverRows(Person person) {
        return covers.open(rounds.desk().today()).stream()
                .filter(kept -> rounds.desk().leads() || kept.cover().person().equals(person.id()) || kept.cover().delegate().equals(person.id()))
                .map(kept -> new CoverRow(kept.id(), parts.text("plans.cover.said", parts.name(kept.cover().delegate()),
                        parts.name(kept.cover().person()), Days.day(kept.cover().first()), Days.day(kept.cover().last())),
                        rounds.desk().leads() || kept.cover().person().equals(person.id())))
                .toList();
    }

    private List<Person> officers() {
        return parts.council().people().stream().filter(one -> !one.has(Role.MEMBER) && !one.has(Role.PUBLIC)).toList();
    }

    /** Signs, or sends a plan back. */
    @POST
    @Path("sign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object sign(
            @FormParam("plan") @DefaultValue("") String planId, @FormParam("step") @DefaultValue("") String step,
            @FormParam("answer") @DefaultValue("") String answer, @FormParam("note") @DefaultValue("") String note,
            @FormParam("changed") @DefaultValue("") String changed, @FormParam("back") @DefaultValue("") String back) {
        Plan plan = parts.plan(planId);
        if (!changed.isEmpty() && !changed.equals(String.valueOf(plan.changedAt().toEpochMilli()))) {
            return refused(parts.text("plans.approvals.changed", plan.title()), 409);
        }
        try {
            boolean agreed = answer.equals("agree");
            signOffs.sign(plan, step, agreed, note);
            return SeeOther.to(back.equals("plan") ? "/plans/" + planId + "/move" : "/approvals")
                    .saying(parts.text(agreed ? "plans.said.signed" : "plans.said.sentBack", plan.title()));
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 409) {
                throw problem;
            }
            return refused(problem.detail(), problem.status() == 400 ? 422 : 409);
        }
    }

    private Page refused(String error, int status) {
        return page(new Typed(error, "", "", "", "", "")).status(status);
    }

    /** Names who signs for somebody, or ends it. */
    @POST
    @Path("cover")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object cover(
            @FormParam("person") @DefaultValue("") String forWhom, @FormParam("delegate") @DefaultValue("") String delegate,
            @FormParam("first") @DefaultValue("") String first, @FormParam("last") @DefaultValue("") String last,
            @FormParam("reason") @DefaultValue("") String reason, @FormParam("end") @DefaultValue("") String end) {
        Person person = reader();
        try {
            if (!end.isEmpty()) {
                covers.end(end);
                return SeeOther.to("/approvals").saying(parts.text("plans.said.coverEnded"));
            }
            covers.name(new Cover(forWhom.isEmpty() ? person.id() : forWhom, delegate,
                    DayFields.day("first", first, parts.text("plans.cover.first")), DayFields.day("last", last, parts.text("plans.cover.last")),
                    reason));
            parts.plans().currentRound().ifPresent(this::admit);
            return SeeOther.to("/approvals").saying(parts.text("plans.said.cover"));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return page(new Typed(problem.detail(), delegate, first, last, reason, forWhom)).status(422);
        }
    }

    /** Whoever stands in may read what waits for their signature. */
    private void admit(Round round) {
        parts.plans().plans(round.id()).forEach(signOffs::admit);
    }
}
