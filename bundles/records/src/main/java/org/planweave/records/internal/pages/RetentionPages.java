package org.planweave.records.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.records.RetainedRecords.Due;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.retention.Disposals;
import org.planweave.records.internal.retention.Disposals.Dues;
import org.planweave.records.internal.retention.Schedules;
import org.planweave.records.internal.rules.Certificate;
import org.planweave.records.internal.stored.Permits;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** For how long each class is kept, what of it is due, and disposing of that. */
@Component(service = RetentionPages.class)
@JakartarsResource
@Path("records/retention")
@Produces(MediaType.TEXT_HTML)
public final class RetentionPages {

    /** A class with how much of it is due and held. */
    public record Row(String code, String title, int years, String counts, String basis, int due, int held) {

        static Row of(Dues one) {
            return new Row(one.schedule().records().code(), one.schedule().records().title(), one.schedule().years(),
                    one.schedule().records().counts(), one.schedule().basis(), one.due().size(), one.held().size());
        }
    }

    /** Something that is due, with its day. */
    public record Line(String title, String since) {

        static Line of(Due one) {
            return new Line(one.title(), Words.time(one.since()));
        }
    }

    /** A certificate in a list. */
    public record Past(String id, String title, String when) {}

    /** What was typed. */
    public record Typed(String years, String basis, String reason) {}

    private final Schedules schedules;
    private final Disposals disposals;
    private final Permits permits;

    @Activate
    public RetentionPages(@Reference Schedules schedules, @Reference Disposals disposals, @Reference Permits permits) {
        this.schedules = schedules;
        this.disposals = disposals;
        this.permits = permits;
    }

    @GET
    public Page list() {
        List<Row> rows = schedules.all().stream().map(one -> Row.of(disposals.of(one.records().code()))).toList();
        List<Past> past = disposals.certificates().stream().map(one -> new Past(one.id(), one.title(), Words.time(one.at()))).toList();
        return PageParts.page(Words.text("records.retention")).body(Words.render("retention.jte", Map.of("rows", rows, "past", past)));
    }

    @GET
    @Path("{code}")
    public Page one(@PathParam("code") String code) {
        return page(disposals.of(code), null, Map.of());
    }

    /** Says how long from now on. */
    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object keep(@PathParam("code") String code, @FormParam("years") @DefaultValue("") String years,
            @FormParam("basis") @DefaultValue("") String basis) {
        try {
            schedules.keep(code, years, basis);
            return SeeOther.to("/records/retention/" + schedules.one(code).records().code()).saying(Words.text("records.retention.saved"));
        } catch (Problem problem) {
            return page(disposals.of(code), new Typed(years, basis, ""), PageParts.errors(problem)).status(PageParts.REFUSED);
        }
    }

    @POST
    @Path("{code}/dispose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object dispose(@PathParam("code") String code, @FormParam("seen") @DefaultValue("0") int seen,
            @FormParam("reason") @DefaultValue("") String reason, @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String factor) {
        Dues dues = disposals.of(code);
        Map<String, String> wrong = permits.prove(password, factor);
        if (!wrong.isEmpty()) {
            return page(dues, new Typed(String.valueOf(dues.schedule().years()), dues.schedule().basis(), reason), wrong)
                    .status(PageParts.REFUSED);
        }
        try {
            Certificate certificate = disposals.dispose(code, seen, reason);
            return SeeOther.to("/records/disposals/" + certificate.id()).saying(Words.count("records.disposed", certificate.gone().size()));
        } catch (Problem problem) {
            return page(disposals.of(code), new Typed(String.valueOf(dues.schedule().years()), dues.schedule().basis(), reason),
                    problem.type().equals("due-changed") ? Map.of("reason", problem.detail()) : PageParts.errors(problem)).status(PageParts.REFUSED);
        }
    }

    private Page page(Dues dues, @Nullable Typed sent, Map<String, String> errors) {
        Row row = Row.of(dues);
        Typed typed = sent == null ? new Typed(String.valueOf(row.years()), row.basis(), "") : sent;
        return PageParts.page(errors.isEmpty() ? row.title() : Words.text("records.problem", row.title()))
                .crumb(Words.text("records.retention"), "/records/retention").body(Words.render("class.jte", Map.of("row", row, "typed", typed,
                        "due", dues.due().stream().map(Line::of).toList(), "held", dues.held().stream().map(Line::of).toList(),
                        "errors", errors, "summary", PageParts.summary(errors), "asksPassword", !permits.fresh(), "asksCode", permits.asksCode(),
                        "elsewhere", permits.elsewhere())));
    }
}
