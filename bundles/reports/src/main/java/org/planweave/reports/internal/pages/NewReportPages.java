package org.planweave.reports.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.stored.FormBook;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** A new report: of which plans, in which form. */
@Component(service = NewReportPages.class)
@JakartarsResource
@Path("reports/new")
@Produces(MediaType.TEXT_HTML)
public final class NewReportPages {

    private final PageParts parts;
    private final FormBook forms;

    @Activate
    public NewReportPages(@Reference PageParts parts, @Reference FormBook forms) {
        this.parts = parts;
        this.forms = forms;
    }

    /** A plan to choose. */
    public record Choice(Plan plan, Department department) {}

    @GET
    public Page form(@QueryParam("plan") List<String> plans) {
        return page(plans, "run-on", Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object make(@FormParam("plan") List<String> plans, @FormParam("form") @DefaultValue("") String form) {
        try {
            ReportForm chosen = forms.find(form)
                    .orElseThrow(() -> Problem.invalid("form", parts.text("reports.new.noForm")));
            Report report = parts.book().make(chosen, plans);
            return SeeOther.to("/reports/" + report.id() + "/edit").saying(parts.text("reports.said.made"));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return page(plans, form, PageParts.errors(problem)).status(422);
        }
    }

    /** Those that were asked for, in their order, for the first one says whose report it is; then the others of the current round. */
    private Page page(List<String> chosen, String form, Map<String, String> errors) {
        List<Choice> asked = chosen.stream().distinct().flatMap(id -> parts.plans().plan(id).stream())
                .map(plan -> new Choice(plan, parts.department(plan))).toList();
        List<Choice> choices = parts.plans().currentRound().map(Round::id).stream()
                .flatMap(round -> parts.plans().plans(round).stream())
                .filter(plan -> !chosen.contains(plan.id()))
                .map(plan -> new Choice(plan, parts.department(plan))).toList();
        String title = parts.text("reports.new");
        return parts.page(errors.isEmpty() ? title : parts.text("reports.problem.title", title)).body(parts.render("new.jte", Map.of(
                "title", title, "choices", java.util.stream.Stream.concat(asked.stream(), choices.stream()).toList(), "chosen", chosen,
                "forms", forms.all(), "form", form, "errors", errors)));
    }
}
