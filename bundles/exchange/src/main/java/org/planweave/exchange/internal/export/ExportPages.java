package org.planweave.exchange.internal.export;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.ui.Page;
import org.planweave.ui.Templates;

/** Which documents there are of a plan. */
@Component(service = ExportPages.class)
@JakartarsResource
@Path("plans/{id}/export")
@Produces(MediaType.TEXT_HTML)
public final class ExportPages {

    private final Plans plans;
    private final Messages messages = Messages.of(ExportPages.class);
    private final Templates templates = new Templates(ExportPages.class, "org.planweave.exchange.internal.templates");

    @Activate
    public ExportPages(@Reference Plans plans) {
        this.plans = plans;
    }

    @GET
    public Page formats(@PathParam("id") String id) {
        Plan plan = plans.plan(id).orElseThrow(() -> Problem.notFound(messages.text("exchange.export.noPlan")));
        return Page.titled(messages.text("exchange.export.title")).section("plans")
                .crumb(plan.title(), "/plans/" + plan.id())
                .body(templates.render("formats.jte", Map.of("plan", plan, "t", messages)));
    }
}
