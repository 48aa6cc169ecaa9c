package org.planweave.plans.internal.registers;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.ui.Page;

/** The registers of one plan. */
@Component(service = RegisterPages.class)
@JakartarsResource
@Path("plans/{id}/registers")
@Produces(MediaType.TEXT_HTML)
public final class RegisterPages {

    private final PageParts parts;

    @Activate
    public RegisterPages(@Reference PageParts parts) {
        this.parts = parts;
    }

    @GET
    public Page ofPlan(@PathParam("id") String id) {
        Plan plan = parts.plan(id);
        RegistersView view = new RegistersFace(parts, List.of(plan), parts.plans().lines(id)).view(false);
        return parts.page(parts.text("plans.registers"), plan).body(parts.render("registers.jte", Map.of(
                "title", parts.text("plans.registers"), "over", plan.title(), "view", view, "departments", List.of(), "chosen", "",
                "action", "")));
    }
}
