package org.planweave.reports.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.reports.internal.rules.Exempt;
import org.planweave.reports.internal.rules.Report;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Writes a report: cover, recommendations, each section, background papers, on one page. */
@Component(service = EditReportPages.class)
@JakartarsResource
@Path("reports/{id}/edit")
@Produces(MediaType.TEXT_HTML)
public final class EditReportPages {

    private final PageParts parts;

    @Activate
    public EditReportPages(@Reference PageParts parts) {
        this.parts = parts;
    }

    @GET
    public Page form(@PathParam("id") String id) {
        Report report = writable(id);
        return page(report, new ReportTyped(report.version(), report.content()), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object save(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Report report = writable(id);
        ReportTyped written = ReportTyped.of(report.form(), typed);
        try {
            parts.book().change(id, written.from(), written.content());
            return SeeOther.to("/reports/" + id).saying(parts.text("reports.said.saved"));
        } catch (Problem problem) {
            if (problem.status() == 412) {
                long now = parts.book().required(id).version();
                return page(report, new ReportTyped(now, written.content()), PageParts.errors(problem)).status(412);
            }
            if (problem.status() != 400) {
                throw problem;
            }
            return page(report, written, PageParts.errors(problem)).status(422);
        }
    }

    private Page page(Report report, ReportTyped typed, Map<String, String> errors) {
        String title = parts.text("reports.edit");
        List<String> sections = parts.book().parts(report).stream().flatMap(part -> part.lines().stream())
                .map(line -> line.section()).filter(one -> !one.isEmpty()).distinct().toList();
        return parts.page(errors.isEmpty() ? title : parts.text("reports.problem.title", title), report).body(parts.render("edit.jte", Map.of(
                "title", title, "report", report, "typed", typed, "sections", sections, "paragraphs", Exempt.paragraphs(), "errors", errors)));
    }

    private Report writable(String id) {
        Report report = parts.book().required(id);
        if (report.decision() != null) {
            throw Problem.conflict("report-decided", parts.text("reports.edit.decided"));
        }
        if (!parts.permits().mayWrite(report)) {
            throw Problem.forbidden(parts.text("reports.edit.refused"));
        }
        return report;
    }
}
