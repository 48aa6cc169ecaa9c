package org.planweave.comments.internal.consultpages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.consulting.Evidence;
import org.planweave.comments.internal.ledger.HoldConsultations;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.pages.Days;
import org.planweave.comments.internal.pages.Errors;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.pages.Sent;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** What can be shown for each group that was consulted about a plan, and the sentence for its committee report. */
@Component(service = EvidencePages.class)
@JakartarsResource
@Path("comments/consultations/evidence")
@Produces(MediaType.TEXT_HTML)
public final class EvidencePages {

    /** The evidence of one group in words. */
    public record Row(String group, String answered, int meetings, int responses, boolean stands) {}

    /** A meeting in words. */
    public record Met(String day, String group, String minute, String by) {}

    /** What was typed into the form for a meeting. */
    public record Typed(String consultee, String held, String minute) {}

    private final PageParts parts;
    private final Ledger ledger;
    private final HoldConsultations holding;
    private final Words words;

    @Activate
    public EvidencePages(
            @Reference PageParts parts, @Reference Ledger ledger, @Reference HoldConsultations holding, @Reference Words words) {
        this.parts = parts;
        this.ledger = ledger;
        this.holding = holding;
        this.words = words;
    }

    @GET
    public Page show(@QueryParam("plan") @DefaultValue("") String plan) {
        ledger.requireManages(plan);
        return page(parts.plan(plan), new Typed("", "", ""), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object enter(MultivaluedMap<String, String> sent) {
        String plan = Sent.text(sent, "plan");
        Typed typed = new Typed(Sent.text(sent, "consultee"), Sent.text(sent, "held"), Sent.text(sent, "minute"));
        ledger.requireManages(plan);
        try {
            holding.enter(plan, typed.consultee(), typed.held(), typed.minute());
            return SeeOther.to("/comments/consultations/evidence?plan=" + parts.plan(plan).id())
                    .saying(parts.text("comments.consult.said.entered"));
        } catch (Problem problem) {
            if (!Errors.shows(problem)) {
                throw problem;
            }
            return page(parts.plan(plan), typed, Errors.of(problem)).status(Errors.status(problem));
        }
    }

    private Page page(Plan plan, Typed typed, Errors errors) {
        List<Evidence> evidence = ledger.evidence(plan.id());
        List<String> without = evidence.stream().filter(one -> !one.stands()).map(one -> name(one.consultee())).toList();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("plan", plan);
        model.put("sentence", words.sentence(evidence));
        model.put("stands", evidence.stream().anyMatch(Evidence::stands));
        model.put("without", without);
        model.put("rows", evidence.stream().map(this::row).toList());
        model.put("meetings", ledger.meetings(plan.id()).stream()
                .map(one -> new Met(Days.day(one.held()), name(one.consultee()), one.minute(), parts.name(one.by())))
                .toList());
        model.put("consultees", Consultee.values());
        model.put("typed", typed);
        model.put("errors", errors);
        return parts.page(parts.text("comments.consult.evidence"))
                .crumb(parts.text("comments.title"), "/comments")
                .crumb(parts.text("comments.consult.title"), "/comments/consultations")
                .body(parts.render("consult/evidence.jte", model));
    }

    private Row row(Evidence one) {
        return new Row(name(one.consultee()), one.asked() == 0 ? "–" : parts.text("comments.consult.of", one.answered(), one.asked()),
                one.meetings(), one.responses(), one.stands());
    }

    private String name(Consultee consultee) {
        return parts.text("comments.consultee." + consultee.word());
    }
}
