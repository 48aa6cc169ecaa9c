package org.planweave.plans.internal.registers;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.ui.Page;

/** The registers of all plans of a round that are open to the reader, or of one department's. */
@Component(service = RoundRegisterPages.class)
@JakartarsResource
@Path("rounds/{id}/registers")
@Produces(MediaType.TEXT_HTML)
public final class RoundRegisterPages {

    private final PageParts parts;

    @Activate
    public RoundRegisterPages(@Reference PageParts parts) {
        this.parts = parts;
    }

    @GET
    public Page ofRound(@PathParam("id") String id, @QueryParam("department") @DefaultValue("") String department) {
        Round round = parts.round(id);
        List<Plan> all = parts.plans().plans(id);
        List<Plan> plans = all.stream().filter(plan -> department.isEmpty() || plan.department().equals(department)).toList();
        RegistersView view = new RegistersFace(parts, plans, parts.plans().linesOfRound(id)).view(true);
        String title = parts.text("plans.registers.round", round.title());
        return parts.page(title).crumb(parts.text("plans.plans"), "/plans").crumb(round.title(), "/rounds/" + id)
                .body(parts.render("registers.jte", Map.of(
                        "title", title, "over", "", "view", view,
                        "departments", all.stream().map(parts::department).distinct().toList(), "chosen", department,
                        "action", "/rounds/" + id + "/registers")));
    }
}
