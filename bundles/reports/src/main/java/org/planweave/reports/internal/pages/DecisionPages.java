package org.planweave.reports.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.Report.Decision;
import org.planweave.reports.internal.rules.Report.Outcome;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Writes down what the meeting decided; a plan that it approved goes on. */
@Component(service = DecisionPages.class)
@JakartarsResource
@Path("reports/{id}/decision")
@Produces(MediaType.TEXT_HTML)
public final class DecisionPages {

    private final PageParts parts;

    @Activate
    public DecisionPages(@Reference PageParts parts) {
        this.parts = parts;
    }

    /** What was typed. */
    public record Typed(String day, String minute, String outcome, String words) {}

    @GET
    public Page form(@PathParam("id") String id) {
        Report report = decidable(id);
        return page(report, new Typed(report.meetingDay().map(LocalDate::toString).orElse(""), "", Outcome.APPROVED.name(), ""), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object decide(
            @PathParam("id") String id, @FormParam("day") @DefaultValue("") String day, @FormParam("minute") @DefaultValue("") String minute,
            @FormParam("outcome") @DefaultValue("") String outcome, @FormParam("words") @DefaultValue("") String words) {
        Report report = decidable(id);
        Typed typed = new Typed(day, minute, outcome, words);
        try {
            parts.book().decide(id, report.version(), new Decision(day(day), minute, outcome(outcome), words, ""));
            return SeeOther.to("/reports/" + id).saying(parts.text("reports.said.decided"));
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 409 && problem.status() != 412) {
                throw problem;
            }
            return page(report, typed, PageParts.errors(problem)).status(problem.status() == 400 ? 422 : problem.status());
        }
    }

    private LocalDate day(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("day", parts.text("reports.decision.noDay"));
        }
    }

    private Outcome outcome(String name) {
        return Arrays.stream(Outcome.values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> Problem.invalid("outcome", parts.text("reports.decision.noOutcome")));
    }

    private Page page(Report report, Typed typed, Map<String, String> errors) {
        String title = parts.text("reports.decision");
        return parts.page(errors.isEmpty() ? title : parts.text("reports.problem.title", title), report)
                .body(parts.render("decision.jte", Map.of("title", title, "report", report, "typed", typed, "outcomes",
                        List.of(Outcome.values()), "errors", errors)));
    }

    private Report decidable(String id) {
        Report report = parts.book().required(id);
        if (!parts.permits().isProperOfficer(report)) {
            throw Problem.forbidden(parts.text("reports.decision.refused"));
        }
        return report;
    }
}
