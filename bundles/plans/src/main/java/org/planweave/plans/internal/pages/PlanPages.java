package org.planweave.plans.internal.pages;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Edition;
import org.planweave.api.planning.Plan;
import org.planweave.ui.Page;

/** The plan's face, now and in its editions. */
@Component(service = PlanPages.class)
@JakartarsResource
@Path("plans/{id}")
@Produces(MediaType.TEXT_HTML)
public final class PlanPages {

    private final PageParts parts;

    @Activate
    public PlanPages(@Reference PageParts parts) {
        this.parts = parts;
    }

    @GET
    public Page plan(@PathParam("id") String id, @QueryParam("edition") @DefaultValue("0") int number) {
        Plan plan = parts.plan(id);
        PlanFace face = new PlanFace(parts, plan);
        @Nullable Edition edition = number == 0 ? null : face.edition(number)
                .orElseThrow(() -> Problem.notFound(parts.text("plans.noEdition", number)));
        return parts.page(plan.title())
                .crumb(parts.text("plans.plans"), "/plans")
                .crumb(parts.round(plan.round()).title(), "/rounds/" + plan.round())
                .body(parts.render("plan.jte", Map.of("view", face.view(edition))));
    }

    /** How one edition became another; 0 is the plan as it is now. */
    @GET
    @Path("compare")
    public Page compare(
            @PathParam("id") String id,
            @QueryParam("from") @DefaultValue("-1") int from,
            @QueryParam("to") @DefaultValue("0") int to) {
        Plan plan = parts.plan(id);
        ComparedEditions compared = new ComparedEditions(parts, plan, from, to);
        return parts.page(parts.text("plans.compare.title"), plan)
                .body(parts.render("compare.jte", Map.of("plan", plan, "department", parts.department(plan), "view", compared.view())));
    }
}
