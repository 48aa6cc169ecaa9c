package org.planweave.reports.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.Report.Decision;
import org.planweave.reports.internal.rules.Report.Outcome;
import org.planweave.reports.internal.stored.Permits;
import org.planweave.reports.internal.stored.ReportBook;

/** One report: read, written part by part, signed, confirmed, decided. Every change needs the ETag that it starts from. */
@Component(service = ReportResource.class)
@JakartarsResource
@Path("api/v1/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportResource {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"?(\\d{1,18})\"?\\s*");

    private final ReportBook book;
    private final Permits permits;

    @Activate
    public ReportResource(@Reference ReportBook book, @Reference Permits permits) {
        this.book = book;
        this.permits = permits;
    }

    @GET
    public Response one(@PathParam("id") String id) {
        return answer(book.required(id));
    }

    /**
     * Changes the words of one section to {@code text}, and {@code exempt} to a paragraph of Schedule 12A or nothing, {@code why} to the
     * public interest in it.
     */
    @PUT
    @Path("words/{section}")
    public Response words(
            @PathParam("id") String id, @PathParam("section") String section,
            @HeaderParam("If-Match") @Nullable String match, JsonNode body) {
        Report before = book.required(id);
        if (before.form().section(section).isEmpty()) {
            throw Problem.notFound("The report has no section “" + section + "”.");
        }
        long from = version(match);
        Words words = new Words(text(body, "text"), text(body, "exempt"), text(body, "why"));
        return answer(book.change(id, from, before.content().with(section, words)));
    }

    /** Signs a section under the words that it has, for a service that the current user signs for. */
    @PUT
    @Path("signatures/{section}")
    public Response sign(
            @PathParam("id") String id, @PathParam("section") String section, @HeaderParam("If-Match") @Nullable String match) {
        return answer(book.sign(id, version(match), section));
    }

    /** Writes down the decision: {@code day}, {@code minute}, {@code outcome} and, if wished, {@code words}. */
    @PUT
    @Path("decision")
    public Response decide(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String match, JsonNode body) {
        long from = version(match);
        return answer(book.decide(id, from, new Decision(
                day(text(body, "day")), text(body, "minute"), outcome(text(body, "outcome")), text(body, "words"), "")));
    }

    /** Changes the title to {@code title}. */
    @PUT
    @Path("title")
    public Response title(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String match, JsonNode body) {
        return changed(id, match, before -> new Content(
                text(body, "title").strip(), before.cover(), before.recommendations(), before.words(), before.background(),
                before.remit()));
    }

    /** Changes the fields of the cover that the body names, by their codes; an empty text empties one. */
    @PUT
    @Path("cover")
    public Response cover(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String match, JsonNode body) {
        Report report = book.required(id);
        return changed(id, match, before -> ContentJson.cover(report.form(), before, body));
    }

    /** Changes the recommendations to the body’s list of {@code verb} and {@code text}. */
    @PUT
    @Path("recommendations")
    public Response recommendations(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String match, JsonNode body) {
        return changed(id, match, before -> ContentJson.recommendations(before, body));
    }

    /** Changes the background papers to the body’s list of {@code title}, {@code where} and {@code exempt}. */
    @PUT
    @Path("background")
    public Response background(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String match, JsonNode body) {
        return changed(id, match, before -> ContentJson.background(before, body));
    }

    /** Changes the sections of the plans that are within the board’s remit to the body’s list; an empty one for all of them. */
    @PUT
    @Path("remit")
    public Response remit(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String match, JsonNode body) {
        return changed(id, match, before -> ContentJson.remit(before, body));
    }

    /** Confirms the list of background papers as it is, for the proper officer. */
    @PUT
    @Path("background/confirmation")
    public Response confirm(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String match) {
        return answer(book.confirm(id, version(match)));
    }

    /** Writes the report from now on in the Word template that its form has now. */
    @PUT
    @Path("template")
    public Response takeTemplate(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String match) {
        return answer(book.takeTemplate(id, version(match)));
    }

    /** Who may not write a report may not read all of it either, so what they cannot see is never taken for what was. */
    private Response changed(String id, @Nullable String match, UnaryOperator<Content> how) {
        long from = version(match);
        Report before = book.writable(id);
        return answer(book.change(id, from, how.apply(before.content())));
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

    private Response answer(Report report) {
        return Response.ok().header("ETag", "\"" + report.version() + "\"")
                .entity(ReportJson.of(report, permits.mayReadExempt(report.id()))).build();
    }
}
