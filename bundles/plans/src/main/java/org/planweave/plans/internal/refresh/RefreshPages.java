package org.planweave.plans.internal.refresh;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rules.refresh.Refresh.Standing;
import org.planweave.plans.internal.stored.RefreshBook;
import org.planweave.plans.internal.stored.RefreshBook.Clash;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** The refresh of a plan from last year's and from the medium-term plan: each line kept, amended, dropped or added. */
@Component(service = RefreshPages.class)
@JakartarsResource
@Path("plans/{id}/refresh")
@Produces(MediaType.TEXT_HTML)
public final class RefreshPages {

    private final PageParts parts;
    private final RefreshBook book;

    @Activate
    public RefreshPages(@Reference PageParts parts, @Reference RefreshBook book) {
        this.parts = parts;
        this.book = book;
    }

    @GET
    public Page form(@PathParam("id") String id) {
        return page(writable(id), RefreshForm.empty(), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Plan plan = writable(id);
        RefreshForm form = new RefreshForm(sent);
        List<Clash> clashes;
        try {
            clashes = book.decide(plan, form.decisions());
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            Map<String, String> errors = new LinkedHashMap<>();
            problem.faults().forEach(fault -> errors.putIfAbsent(fault.pointer(), fault.detail()));
            return page(plan, form, errors).status(422);
        }
        return clashes.isEmpty() ? done(plan, form) : clashed(plan, form, clashes);
    }

    private SeeOther done(Plan plan, RefreshForm form) {
        if (!form.change().isEmpty()) {
            return parts.plans().lines(plan.id()).stream()
                    .filter(line -> form.change().equals(line.previous()))
                    .findFirst()
                    .map(line -> SeeOther.to("/lines/" + line.id() + "/edit"))
                    .orElseGet(() -> SeeOther.to("/plans/" + plan.id() + "/refresh"));
        }
        SeeOther back = SeeOther.to("/plans/" + plan.id() + "/refresh");
        if (form.all()) {
            int kept = book.keepAll(plan);
            return back.saying(parts.text(kept == 1 ? "plans.refresh.keptOne" : "plans.refresh.keptAll", kept));
        }
        return back.saying(parts.text("plans.refresh.saved"));
    }

    /** What came too late stays as the other person left it; the sentence says who, and the words typed stand in the form again. */
    private Page clashed(Plan plan, RefreshForm form, List<Clash> clashes) {
        Map<String, String> told = new LinkedHashMap<>();
        clashes.forEach(clash -> told.put("r." + clash.decision().subject(), sentence(clash)));
        return page(plan, form, told).status(412);
    }

    private String sentence(Clash clash) {
        String who = parts.name(clash.by());
        boolean explained = clash.decision().kind() == org.planweave.plans.internal.rules.refresh.Decision.Kind.EXPLAIN;
        if (explained) {
            return parts.text("plans.refresh.clash.reason", who, clash.reason());
        }
        String became = parts.text("plans.refresh.standing." + clash.standing().name());
        return clash.standing() == Standing.DROPPED
                ? parts.text("plans.refresh.clash.dropped", who, clash.reason())
                : parts.text("plans.refresh.clash", who, became);
    }

    private Page page(Plan plan, RefreshForm form, Map<String, String> errors) {
        RefreshView view = new RefreshFace(parts, book, plan).view(form, errors);
        return parts.page(errors.isEmpty() ? view.title() : parts.text("plans.form.error", view.title()), plan)
                .body(parts.render("refresh/refresh.jte", Map.of("view", view, "errors", errors)));
    }

    private Plan writable(String id) {
        Plan plan = parts.plan(id);
        parts.require(Verb.EDIT, plan.ref());
        return plan;
    }
}
