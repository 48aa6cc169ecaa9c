package org.planweave.plans.internal.thread;

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
import java.util.LinkedHashMap;
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
import org.planweave.api.planning.Outcome;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rules.thread.Proposal;
import org.planweave.plans.internal.stored.Proposals;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Changes of the corporate plan that departments propose, and the answers. */
@Component(service = ProposalPages.class)
@JakartarsResource
@Path("outcomes/proposals")
@Produces(MediaType.TEXT_HTML)
public final class ProposalPages {

    private final PageParts parts;
    private final Proposals proposals;

    @Activate
    public ProposalPages(@Reference PageParts parts, @Reference Proposals proposals) {
        this.parts = parts;
        this.proposals = proposals;
    }

    /** A proposal with everything about it in words; {@code mayAnswer} where its reader can answer it now. */
    public record Row(
            Proposal proposal, Department department, String on, String by, String state, String answeredBy, boolean mayAnswer) {}

    @GET
    public Page all() {
        return list("", "", "");
    }

    private Page list(String answering, String typed, String error) {
        boolean lead = parts.viewer().person().filter(person -> person.has(Role.CORPORATE_LEAD)).isPresent();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        parts.plans().outcomes().forEach(outcome -> outcomes.put(outcome.id(), outcome));
        List<Row> rows = proposals.all().stream().map(one -> row(one, outcomes, lead)).toList();
        return page(parts.text("plans.proposals.title")).body(parts.render("thread/proposals.jte", Map.of(
                "rows", rows, "mayPropose", mayPropose(), "answering", answering, "typed", typed, "error", error)));
    }

    private Row row(Proposal one, Map<String, Outcome> outcomes, boolean lead) {
        Outcome on = one.outcome() == null ? null : outcomes.get(one.outcome());
        String subject = on == null ? parts.text("plans.proposals.newOutcome") : parts.text("plans.proposals.for", on.title());
        String answeredBy = one.open() ? "" : by(one.answeredBy(), one);
        return new Row(
                one, parts.department(one.department()), subject, parts.name(one.by()) + ", " + Days.day(one.at()),
                parts.text("plans.proposals.state." + one.state().name()), answeredBy, lead && one.open());
    }

    private String by(String who, Proposal one) {
        return parts.name(who) + ", " + Days.day(one.answeredAt());
    }

    @GET
    @Path("new")
    public Page form(@QueryParam("outcome") @DefaultValue("") String outcome) {
        return form(outcome, "", "", Map.of());
    }

    private Page form(String outcome, String words, String why, Map<String, String> errors) {
        if (!mayPropose()) {
            throw Problem.forbidden(parts.text("plans.proposals.notYours"));
        }
        String title = parts.text("plans.proposals.new");
        return page(errors.isEmpty() ? title : parts.text("plans.form.error", title))
                .crumb(parts.text("plans.proposals.title"), "/outcomes/proposals")
                .body(parts.render("thread/propose.jte", Map.of(
                        "title", title, "outcomes", parts.plans().outcomes(), "outcome", outcome, "words", words, "why", why,
                        "errors", errors)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object propose(
            @FormParam("outcome") @DefaultValue("") String outcome,
            @FormParam("words") @DefaultValue("") String words,
            @FormParam("why") @DefaultValue("") String why) {
        try {
            proposals.propose(outcome, words, why);
            return SeeOther.to("/outcomes/proposals").saying(parts.text("plans.proposals.sent"));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            Map<String, String> errors = new LinkedHashMap<>();
            problem.faults().forEach(fault -> errors.putIfAbsent(fault.pointer(), fault.detail()));
            return form(outcome, words, why, errors).status(422);
        }
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object answer(
            @PathParam("id") String id,
            @FormParam("answer") @DefaultValue("") String words,
            @FormParam("to") @DefaultValue("") String to) {
        try {
            proposals.answer(id, to.equals("accept"), words);
            return SeeOther.to("/outcomes/proposals").saying(parts.text("plans.proposals.answered"));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return list(id, words, problem.detail()).status(422);
        }
    }

    private boolean mayPropose() {
        return parts.viewer().person().filter(ProposalPages::plans).isPresent();
    }

    private static boolean plans(Person person) {
        return person.department() != null && (person.has(Role.PLANNER) || person.has(Role.DIRECTOR));
    }

    private Page page(String title) {
        return parts.page(title).crumb(parts.text("plans.plans"), "/plans").crumb(parts.text("plans.coverage.title"), "/outcomes");
    }
}
