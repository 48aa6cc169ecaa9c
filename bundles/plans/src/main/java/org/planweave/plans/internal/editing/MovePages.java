package org.planweave.plans.internal.editing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.gates.Overrides;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rules.Way;
import org.planweave.plans.internal.stored.Conditions;
import org.planweave.plans.internal.stored.Conditions.Held;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Moves a plan on, or back, and says what holds it. */
@Component(service = MovePages.class)
@JakartarsResource
@Path("plans/{id}/move")
@Produces(MediaType.TEXT_HTML)
public final class MovePages {

    private final PageParts parts;
    private final Conditions conditions;
    private final Overrides overrides;

    @Activate
    public MovePages(@Reference PageParts parts, @Reference Conditions conditions, @Reference Overrides overrides) {
        this.parts = parts;
        this.conditions = conditions;
        this.overrides = overrides;
    }

    /** A state that the plan can go to, and what holds it back. */
    public record Choice(PlanState to, boolean onward, String means, List<Held> objections) {}

    /** Somebody let the plan pass, in a sentence, and why. */
    public record PassedView(String words, String reason, List<String> attached) {}

    /** What was typed into one of the forms, and what was wrong with it. */
    private record Typed(String error, String reason) {}

    @GET
    public Page form(@PathParam("id") String id) {
        return page(shown(id), new Typed("", ""));
    }

    /** Lets the plan pass what holds it, by a named officer, with a reason. */
    @POST
    @Path("override")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object override(
            @PathParam("id") String id, @FormParam("to") @DefaultValue("") String to,
            @FormParam("condition") List<String> codes, @FormParam("reason") @DefaultValue("") String reason) {
        Plan plan = shown(id);
        try {
            List<Held> held = conditions.held(plan, state(to));
            Set<String> holding = held.stream().map(Held::code).collect(Collectors.toSet());
            List<String> passed = codes.stream().filter(holding::contains).distinct().toList();
            overrides.make(plan, state(to), passed, Conditions.sentences(held, passed), reason);
            return SeeOther.to("/plans/" + id + "/move").saying(parts.text("plans.said.overridden", state(to).label()));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return page(plan, new Typed(problem.detail(), reason)).status(422);
        }
    }

    private PlanState state(String name) {
        return Arrays.stream(PlanState.values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> Problem.invalid("to", parts.text("plans.move.unknown")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object move(@PathParam("id") String id, @FormParam("to") String to) {
        Plan plan = managed(id);
        PlanState state = state(to);
        try {
            Plan moved = parts.plans().move(id, state);
            return SeeOther.to("/plans/" + id).saying(parts.text("plans.said.moved", moved.state().label()));
        } catch (Problem problem) {
            if (problem.status() != 409) {
                throw problem;
            }
            return page(plan, new Typed(problem.detail(), "")).status(409);
        }
    }

    private Page page(Plan plan, Typed typed) {
        boolean moves = parts.may(Verb.MANAGE, plan.ref());
        boolean passes = parts.viewer().person().filter(person -> overrides.may(plan, person)).isPresent();
        List<PassedView> passed = overrides.all(plan.id()).stream()
                .map(one -> new PassedView(
                        parts.text("plans.move.passed", parts.name(one.officer()), one.to().label(), Days.day(one.at())), one.reason(),
                        one.attached()))
                .toList();
        List<Choice> choices = Way.from(plan.state()).stream().map(to -> choice(plan, to)).toList();
        return parts.page(parts.text("plans.move.title"), plan).body(parts.render("move.jte", Map.of(
                "plan", plan, "department", parts.department(plan), "choices", choices, "error", typed.error(), "reason", typed.reason(),
                "moves", moves, "passes", passes, "officers", String.join(", ", overrides.officers(plan)), "passed", passed)));
    }

    private Choice choice(Plan plan, PlanState to) {
        boolean onward = to.compareTo(plan.state()) > 0;
        String means = parts.text("plans.audience." + Way.audience(to).name());
        return new Choice(to, onward, means, onward ? conditions.held(plan, to) : List.of());
    }

    /** Named officers come here too: they let plans pass that they do not move. */
    private Plan shown(String id) {
        Plan plan = parts.plan(id);
        if (parts.viewer().person().filter(person -> overrides.may(plan, person)).isEmpty()) {
            parts.require(Verb.MANAGE, plan.ref());
        }
        return plan;
    }

    private Plan managed(String id) {
        Plan plan = parts.plan(id);
        parts.require(Verb.MANAGE, plan.ref());
        return plan;
    }
}
