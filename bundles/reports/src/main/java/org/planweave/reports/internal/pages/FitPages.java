package org.planweave.reports.internal.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Plan;
import org.planweave.reports.internal.print.Fit;
import org.planweave.reports.internal.print.FitMeter;
import org.planweave.ui.Page;

/** Whether a plan fits its pages, which lines spill, what to cut; and the pages themselves. */
@Component(service = FitPages.class)
@JakartarsResource
@Path("reports/fit/{plan}")
@Produces(MediaType.TEXT_HTML)
public final class FitPages {

    private final PageParts parts;
    private final FitMeter meter;

    @Activate
    public FitPages(@Reference PageParts parts, @Reference FitMeter meter) {
        this.parts = parts;
        this.meter = meter;
    }

    @GET
    public Page fit(@PathParam("plan") String id) {
        Plan plan = plan(id);
        Fit fit = meter.measure(plan);
        String title = parts.text("reports.fit.title", fit.allowed());
        return Page.titled(title).section("plans").crumb(parts.text("reports.fit.plans"), "/plans")
                .crumb(plan.title(), "/plans/" + plan.id())
                .body(parts.render("fit.jte", Map.of("title", title, "plan", plan, "fit", fit, "department", parts.department(plan))));
    }

    /** Only the meter, for a page that is there already. */
    @GET
    @Path("meter")
    public Page meter(@PathParam("plan") String id) {
        Plan plan = plan(id);
        return Page.titled(plan.title()).body(parts.render("meter.jte", Map.of("plan", plan, "fit", meter.measure(plan))));
    }

    @GET
    @Path("plan.pdf")
    @Produces("application/pdf")
    public Response file(@PathParam("plan") String id) {
        Plan plan = plan(id);
        return Response.ok(meter.file(plan), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + plan.id() + ".pdf\"").build();
    }

    private Plan plan(String id) {
        return parts.plans().plan(id).filter(plan -> meter.allowed(plan) > 0)
                .orElseThrow(() -> Problem.notFound(parts.text("reports.fit.none")));
    }
}
