package org.planweave.comments.internal.pages;

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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.anchors.AnchorState;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.stored.DraftKeys;
import org.planweave.comments.internal.stored.GiveComment;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.comments.internal.stored.Spot;
import org.planweave.comments.internal.stored.Spots;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** A new comment on a line, a section or a plan. */
@Component(service = GivePages.class)
@JakartarsResource
@Path("comments/new")
@Produces(MediaType.TEXT_HTML)
public final class GivePages {

    private final PageParts parts;
    private final GiveComment giving;
    private final Permits permits;
    private final Spots spots;
    private final DraftKeys drafts;

    @Activate
    public GivePages(@Reference PageParts parts, @Reference GiveComment giving, @Reference Permits permits,
            @Reference Spots spots, @Reference DraftKeys drafts) {
        this.parts = parts;
        this.giving = giving;
        this.permits = permits;
        this.spots = spots;
        this.drafts = drafts;
    }

    @GET
    public Page form(
            @QueryParam("line") @DefaultValue("") String line, @QueryParam("plan") @DefaultValue("") String plan,
            @QueryParam("section") @DefaultValue("") String section, @QueryParam("quote") @DefaultValue("") String quote,
            @QueryParam("before") @DefaultValue("") String before, @QueryParam("after") @DefaultValue("") String after) {
        Spot spot = spots.existing(NewForm.target(line, plan, section));
        Optional<String> refusal = refusal(spot);
        String words = spot.line() == null ? "" : quote;
        NewForm empty = NewForm.empty(spot.ref(), spot.version(), words, NewForm.picked(words, before, after));
        return page(empty, spot, refusal.orElse(null), Set.of(), Errors.NONE, Sent.once()).status(refusal.isPresent() ? 403 : 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object give(MultivaluedMap<String, String> sent) {
        NewForm form = NewForm.of(sent);
        try {
            Comment comment = giving.give(form.wanted(), Sent.text(sent, "once"));
            SeeOther to = comment.onLine() && parts.opens(comment.plan())
                    ? SeeOther.to("/plans/" + comment.plan()).at("note-" + comment.id())
                    : SeeOther.to("/comments/" + comment.id()).at("c-" + comment.id());
            return to.saying(said(comment));
        } catch (Problem problem) {
            return again(form, Sent.text(sent, "once"), problem);
        }
    }

    private String said(Comment comment) {
        boolean asRead = comment.onWords().filter(place -> place.now().state() != AnchorState.HELD).isEmpty();
        return parts.text(asRead ? "comments.said.given" : "comments.said.givenChanged");
    }

    /** The form with everything in it; also where the line has gone meanwhile. */
    private Page again(NewForm form, String once, Problem problem) {
        Optional<Spot> spot = spot(form);
        if (spot.isEmpty()) {
            return parts.page(parts.text("comments.new.title")).status(problem.status())
                    .body(parts.render("kept.jte", Map.of("form", form, "sentence", problem.detail())));
        }
        @Nullable String refusal = problem.status() == 403 ? problem.detail() : null;
        Errors errors = refusal == null ? Errors.of(problem) : Errors.NONE;
        return page(form, spot.get(), refusal, TellFields.anyway(form.telling(), problem), errors, once).status(Errors.status(problem));
    }

    private Optional<Spot> spot(NewForm form) {
        try {
            return Optional.of(spots.existing(form.target()));
        } catch (Problem gone) {
            return Optional.empty();
        }
    }

    private Optional<String> refusal(Spot spot) {
        return permits.refusal(parts.person(), spot.plan())
                .or(() -> permits.mayGive(spot) ? Optional.empty() : Optional.of(parts.text("comments.new.notYours")));
    }

    private Page page(NewForm form, Spot spot, @Nullable String refusal, Set<String> anyway, Errors errors, String once) {
        Plan plan = spot.plan();
        String back = parts.home(plan.id(), spot.anchor());
        String title = parts.text("comments.new.titleOn", parts.where(spot));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", form);
        model.put("once", once);
        model.put("draft", parts.person().id() + '.' + (spot.line() == null ? form.target().id() : spot.line().id()));
        model.put("draftKey", drafts.key(parts.person()));
        model.put("spot", spot);
        model.put("department", parts.department(plan.department()));
        model.put("levels", Level.values());
        model.put("refusal", refusal);
        model.put("tell", new TellFields(parts).fields(plan, List.of(), form.telling(), anyway, errors));
        model.put("anyway", !anyway.isEmpty());
        model.put("errors", errors);
        model.put("back", back);
        model.put("title", title);
        return parts.page(title)
                .crumb(plan.title(), back)
                .body(parts.render("give.jte", model));
    }
}
