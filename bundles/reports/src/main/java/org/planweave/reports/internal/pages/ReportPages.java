package org.planweave.reports.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.reports.internal.print.Editions;
import org.planweave.reports.internal.stored.EstimateBook;
import org.planweave.reports.internal.rules.Days;
import org.planweave.reports.internal.rules.Gaps;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.rules.ReportForm.Section;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** One report as it will go out, what it still lacks, and its two editions as files. */
@Component(service = ReportPages.class)
@JakartarsResource
@Path("reports/{id}")
@Produces(MediaType.TEXT_HTML)
public final class ReportPages {

    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PageParts parts;
    private final Editions editions;
    private final EstimateBook estimates;

    /** How the figures of one plan tie to the estimates. */
    public record Ties(String plan, String title, int open) {}

    @Activate
    public ReportPages(@Reference PageParts parts, @Reference Editions editions, @Reference EstimateBook estimates) {
        this.estimates = estimates;
        this.parts = parts;
        this.editions = editions;
    }

    /** @param edition {@code public} for what the public gets; anything else for all that its reader may read */
    @GET
    public Page one(@PathParam("id") String id, @QueryParam("edition") @DefaultValue("") String edition) {
        return page(parts.book().required(id), edition.equals("public"), "");
    }

    private Page page(Report report, boolean asPublic, String error) {
        boolean exempt = parts.permits().mayReadExempt(report.id());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("report", report);
        model.put("paper", exempt && !asPublic ? editions.wholePaper(report) : editions.publicPaper(report));
        model.put("asPublic", asPublic || !exempt);
        model.put("department", parts.plans().plan(report.plans().get(0)).map(parts::department).orElse(null));
        model.put("meeting", meeting(report));
        List<Gaps.Gap> gaps = Gaps.of(report);
        model.put("gaps", gaps);
        model.put("deadline", parts.deadline(report));
        model.put("ties", report.decision() != null ? List.of() : report.plans().stream().flatMap(plan -> estimates.beside(plan).stream())
                .map(tied -> new Ties(tied.plan().id(), tied.plan().title(), tied.tieOut().mismatches().size())).toList());
        model.put("toSign", report.form().sections().stream().filter(Section::signed)
                .filter(section -> report.signature(section.code()).isEmpty())
                .filter(section -> parts.permits().maySign(report, section)).toList());
        model.put("done", done(report, gaps));
        model.put("writes", parts.permits().mayWrite(report));
        model.put("templateOld", editions.isTemplateOld(report));
        model.put("officer", parts.permits().isProperOfficer(report));
        model.put("exempt", exempt);
        model.put("decided", decided(report));
        model.put("changed", parts.text("reports.changed", parts.name(report.by()), report.version()));
        model.put("error", error);
        return parts.page(report.content().title()).body(parts.render("report.jte", model));
    }

    private static String meeting(Report report) {
        String day = report.meetingDay().map(Days::day).orElse("");
        String meeting = report.content().cover(ReportForm.MEETING);
        return day.isEmpty() || meeting.isEmpty() ? meeting + day : meeting + ", " + day;
    }

    /** What is in order already. */
    private List<String> done(Report report, List<Gaps.Gap> gaps) {
        List<String> done = new ArrayList<>();
        report.form().sections().forEach(section -> report.signature(section.code())
                .ifPresent(one -> done.add(parts.text("reports.signed", section.title(), parts.name(one.person())))));
        Report.Confirmation confirmation = report.confirmation();
        if (confirmation != null && report.confirmed()) {
            done.add(parts.text(
                    report.content().kept().isEmpty() ? "reports.confirmed" : "reports.confirmed.kept", parts.name(confirmation.person())));
        }
        if (gaps.stream().noneMatch(gap -> gap.field().startsWith("words."))) {
            done.add(parts.text("reports.noneEmpty"));
        }
        return done;
    }

    private String decided(Report report) {
        Report.Decision decision = report.decision();
        return decision == null ? "" : parts.text(
                "reports.decided", parts.text("reports.outcome." + decision.outcome().name()), Days.day(decision.day()), decision.minute());
    }

    /** The edition that anybody may have. */
    @GET
    @Path("public.pdf")
    @Produces(PDF)
    public Response publicFile(@PathParam("id") String id) {
        Report report = parts.book().required(id);
        return file(editions.publicFile(report), report, "public", PDF);
    }

    /** The whole report, for those who may read what is not for publication. */
    @GET
    @Path("whole.pdf")
    @Produces(PDF)
    public Response whole(@PathParam("id") String id) {
        Report report = readableWhole(id);
        return file(editions.whole(report), report, "whole", PDF);
    }

    /** The public edition as a Word file, to go on with. */
    @GET
    @Path("public.docx")
    @Produces(WORD)
    public Response publicWord(@PathParam("id") String id) {
        Report report = parts.book().required(id);
        return file(editions.publicWord(report), report, "public", WORD);
    }

    /** The whole report as a Word file. */
    @GET
    @Path("whole.docx")
    @Produces(WORD)
    public Response wholeWord(@PathParam("id") String id) {
        Report report = readableWhole(id);
        return file(editions.wholeWord(report), report, "whole", WORD);
    }

    private Report readableWhole(String id) {
        Report report = parts.book().required(id);
        if (!parts.permits().mayReadExempt(id)) {
            throw Problem.forbidden(parts.text("reports.exempt.refused"));
        }
        return report;
    }

    private static Response file(byte[] file, Report report, String edition, String type) {
        String name = report.id() + "-" + edition + "-" + report.version() + (type.equals(PDF) ? ".pdf" : ".docx");
        return Response.ok(file, type).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }

    @POST
    @Path("signature")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object sign(
            @PathParam("id") String id, @FormParam("from") @DefaultValue("0") long from, @FormParam("section") @DefaultValue("") String section) {
        return carriedOut(id, "reports.said.signed", () -> parts.book().sign(id, from, section));
    }

    @POST
    @Path("background")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object confirm(@PathParam("id") String id, @FormParam("from") @DefaultValue("0") long from) {
        return carriedOut(id, "reports.said.confirmed", () -> parts.book().confirm(id, from));
    }

    /** From now on in the Word template that the form has now. */
    @POST
    @Path("template")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object takeTemplate(@PathParam("id") String id, @FormParam("from") @DefaultValue("0") long from) {
        return carriedOut(id, "reports.said.templateTaken", () -> parts.book().takeTemplate(id, from));
    }

    private Object carriedOut(String id, String said, Runnable work) {
        Report report = parts.book().required(id);
        try {
            work.run();
            return SeeOther.to("/reports/" + id).saying(parts.text(said));
        } catch (Problem problem) {
            if (problem.status() != 412 && problem.status() != 400) {
                throw problem;
            }
            return page(parts.book().required(report.id()), false, problem.detail()).status(problem.status() == 400 ? 422 : 412);
        }
    }
}
