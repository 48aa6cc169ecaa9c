package org.planweave.reports.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.stored.FormBook;
import org.planweave.reports.internal.stored.Permits;
import org.planweave.reports.internal.stored.ReportBook;

/** Reports that one may read, newest change first. */
@Component(service = ReportsResource.class)
@JakartarsResource
@Path("api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportsResource {

    private final ReportBook book;
    private final Permits permits;
    private final FormBook forms;

    @Activate
    public ReportsResource(@Reference ReportBook book, @Reference Permits permits, @Reference FormBook forms) {
        this.book = book;
        this.permits = permits;
        this.forms = forms;
    }

    @GET
    public List<ReportJson> all() {
        return book.all().stream().map(this::json).toList();
    }

    /** Makes a report of the body's {@code plans} in its {@code form}. */
    @POST
    public Response make(JsonNode body) {
        List<String> plans = new ArrayList<>();
        if (body != null) {
            body.path("plans").forEach(plan -> plans.add(plan.asText()));
        }
        ReportForm form = forms.find(text(body, "form")).orElseThrow(() -> Problem.invalid("/form",
                "There is no such form; send one of " + String.join(", ", forms.all().stream().map(ReportForm::code).toList()) + "."));
        Report made = book.make(form, plans);
        return answer(Response.created(URI.create("/api/v1/reports/" + made.id())), made);
    }

    private static String text(@Nullable JsonNode body, String name) {
        JsonNode value = body == null ? null : body.get(name);
        return value == null || value.isNull() ? "" : value.asText();
    }

    private Response answer(Response.ResponseBuilder response, Report report) {
        return response.header("ETag", "\"" + report.version() + "\"").entity(json(report)).build();
    }

    private ReportJson json(Report report) {
        return ReportJson.of(report, permits.mayReadExempt(report.id()));
    }
}
