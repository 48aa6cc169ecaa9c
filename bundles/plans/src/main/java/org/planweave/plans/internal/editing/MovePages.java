package org.planweave.plans.internal.editing;

import jakarta.ws.rs.Consumes;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rules.Way;
import org.planweave.plans.internal.stored.Conditions;
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

    @Activate
    public MovePages(@Reference PageParts parts, @Reference Conditions conditions) {
        this.parts = parts;
        this.conditions = conditions;
    }

    /** A state that the plan can go to, and what holds it back. */
    public record Choice(PlanState to, boolean onward, String means, List<String> objections) {}

    @GET
    public Page form(@PathParam("id") String id) {
        return page(managed(id), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object move(@PathParam("id") String id, @FormParam("to") String to) {
        Plan plan = managed(id);
        PlanState state = Arrays.stream(PlanState.values()).filter(one -> one.name().equals(to)).findFirst()
                .orElseThrow(() -> Problem.invalid("to", parts.text("plans.move.unknown")));
        try {
            Plan moved = parts.plans().move(id, state);
            return SeeOther.to("/plans/" + id).saying(parts.text("plans.said.moved", moved.state().label()));
        } catch (Problem problem) {
            if (problem.status() != 409) {
                throw problem;
            }
            return page(plan, problem.detail()).status(409);
        }
    }

    private Page page(Plan plan, String error) {
        List<Choice> choices = Way.from(plan.state()).stream().map(to -> choice(plan, to)).toList();
        return parts.page(parts.text("plans.move.title"), plan).body(parts.render("move.jte", Map.of(
                "plan", plan, "department", parts.department(plan), "choices", choices, "error", error)));
    }

    private Choice choice(Plan plan, PlanState to) {
        boolean onward = to.compareTo(plan.state()) > 0;
        String means = parts.text("plans.audience." + Way.audience(to).name());
        return new Choice(to, onward, means, onward ? conditions.objections(plan, to) : List.of());
    }

    private Plan managed(String id) {
        Plan plan = parts.plan(id);
        parts.require(Verb.MANAGE, plan.ref());
        return plan;
    }
}
