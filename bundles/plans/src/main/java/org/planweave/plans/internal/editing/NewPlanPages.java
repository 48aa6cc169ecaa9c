package org.planweave.plans.internal.editing;

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
import org.planweave.api.planning.PlanDraft;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Starts a department's plan for a round. */
@Component(service = NewPlanPages.class)
@JakartarsResource
@Path("plans/new")
@Produces(MediaType.TEXT_HTML)
public final class NewPlanPages {

    private final PageParts parts;

    @Activate
    public NewPlanPages(@Reference PageParts parts) {
        this.parts = parts;
    }

    @GET
    public Page form() {
        String round = parts.plans().currentRound().map(one -> one.id()).orElse("");
        return page("", round, parts.text("plans.start.usualKind"), "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object start(
            @FormParam("department") @DefaultValue("") String department,
            @FormParam("round") @DefaultValue("") String round,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("title") @DefaultValue("") String title) {
        try {
            Plan plan = parts.plans().create(new PlanDraft(department, round, kind.strip(), title.strip(), null));
            return SeeOther.to("/plans/" + plan.id()).saying(parts.text("plans.said.started"));
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 409) {
                throw problem;
            }
            return page(department, round, kind, title, problem.detail()).status(422);
        }
    }

    private Page page(String department, String round, String kind, String title, String error) {
        Person person = parts.viewer().person().orElseThrow(() -> Problem.of(401, "sign-in", parts.text("plans.signIn")));
        boolean all = person.has(Role.CORPORATE_LEAD);
        List<Department> departments = parts.council().departments().stream().filter(one -> all || person.isOf(one.id())).toList();
        return parts.page(parts.text("plans.start.title")).crumb(parts.text("plans.plans"), "/plans")
                .body(parts.render("start.jte", Map.of(
                        "departments", departments, "rounds", parts.plans().rounds(), "department", department, "round", round,
                        "kind", kind, "title", title, "error", error)));
    }
}
