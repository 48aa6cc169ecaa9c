package org.planweave.reports.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.Report.Decision;
import org.planweave.reports.internal.rules.Report.Outcome;
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

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"?(\\d{1,18})\"?\\s*");

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

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return answer(Response.ok(), book.required(id));
    }

    /**
     * Changes the words of one section to {@code text}, and {@code exempt} to a paragraph of Schedule 12A or nothing, {@code why} to the
     * public interest in it.
     */
    @PUT
    @Path("{id}/words/{section}")
    public Response words(
            @PathParam("id") String id, @PathParam("section") String section, @HeaderParam("If-Match") @Nullable String match, JsonNode body) {
        Report before = book.required(id);
        if (before.form().section(section).isEmpty()) {
            throw Problem.notFound("The report has no section “" + section + "”.");
        }
        long from = version(match);
        Words words = new Words(text(body, "text"), text(body, "exempt"), text(body, "why"));
        return answer(Response.ok(), book.change(id, from, before.content().with(section, words)));
    }

    /** Signs a section under the words that it has, for a service that the current user signs for. */
    @PUT
    @Path("{id}/signatures/{section}")
    public Response sign(
            @PathParam("id") String id, @PathParam("section") String section, @HeaderParam("If-Match") @Nullable String match) {
        return answer(Response.ok(), book.sign(id, version(match), section));
    }

    /** Writes down the decision: {@code day}, {@code minute}, {@code outcome} and, if wished, {@code words}. */
    @PUT
    @Path("{id}/decision")
    public Response decide(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String match, JsonNode body) {
        long from = version(match);
        return answer(Response.ok(), book.decide(id, from, new Decision(
                day(text(body, "day")), text(body, "minute"), outcome(text(body, "outcome")), text(body, "words"), "")));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("/day", "“" + text + "” is not a day; send it as 2027-03-10.");
        }
    }

    private static Outcome outcome(String text) {
        try {
            return Outcome.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/outcome", "“" + text + "” is no decision; send one of APPROVED, NOTED, DEFERRED, REFUSED.");
        }
    }

    private static String text(@Nullable JsonNode body, String name) {
        JsonNode value = body == null ? null : body.get(name);
        return value == null || value.isNull() ? "" : value.asText();
    }

    private static long version(@Nullable String match) {
        if (match == null || match.isBlank()) {
            throw Problem.of(428, "if-match-missing", "Send the report’s ETag as If-Match, so that nobody’s words are overwritten.");
        }
        Matcher tag = TAG.matcher(match);
        if (!tag.matches()) {
            throw Problem.invalid("If-Match", "“" + match + "” is no version of a report; send its ETag.");
        }
        return Long.parseLong(tag.group(1));
    }

    private Response answer(Response.ResponseBuilder response, Report report) {
        return response.header("ETag", "\"" + report.version() + "\"").entity(json(report)).build();
    }

    private ReportJson json(Report report) {
        return ReportJson.of(report, permits.mayReadExempt(report.id()));
    }
}
