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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.anchors.AnchorState;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.stored.GiveComment;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** A new comment on a line. */
@Component(service = GivePages.class)
@JakartarsResource
@Path("comments/new")
@Produces(MediaType.TEXT_HTML)
public final class GivePages {

    private final PageParts parts;
    private final GiveComment giving;
    private final Permits permits;

    @Activate
    public GivePages(@Reference PageParts parts, @Reference GiveComment giving, @Reference Permits permits) {
        this.parts = parts;
        this.giving = giving;
        this.permits = permits;
    }

    @GET
    public Page form(
            @QueryParam("line") @DefaultValue("") String lineId, @QueryParam("quote") @DefaultValue("") String quote,
            @QueryParam("before") @DefaultValue("") String before, @QueryParam("after") @DefaultValue("") String after) {
        Line line = permits.line(lineId);
        Plan plan = parts.planOf(line);
        Optional<String> refusal = refusal(line, plan);
        NewForm empty = NewForm.empty(line, quote, NewForm.picked(quote, before, after));
        return page(empty, line, plan, refusal.orElse(null), Errors.NONE, Sent.once()).status(refusal.isPresent() ? 403 : 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object give(MultivaluedMap<String, String> sent) {
        NewForm form = NewForm.of(sent);
        try {
            Comment comment = giving.give(form.wanted(), Sent.text(sent, "once"));
            SeeOther to = parts.opens(comment.plan())
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
        Optional<Line> line = parts.plans().line(form.line());
        Optional<Plan> plan = line.map(parts::planOf);
        if (plan.isEmpty()) {
            return parts.page(parts.text("comments.new.title")).status(problem.status())
                    .body(parts.render("kept.jte", Map.of("form", form, "sentence", problem.detail())));
        }
        @Nullable String refusal = problem.status() == 403 ? problem.detail() : null;
        Errors errors = refusal == null ? Errors.of(problem) : Errors.NONE;
        return page(form, line.orElseThrow(), plan.get(), refusal, errors, once).status(Errors.status(problem));
    }

    private Optional<String> refusal(Line line, Plan plan) {
        return permits.refusal(parts.person(), plan)
                .or(() -> permits.mayGive(line, plan) ? Optional.empty() : Optional.of(parts.text("comments.new.notYours")));
    }

    private Page page(NewForm form, Line line, Plan plan, @Nullable String refusal, Errors errors, String once) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", form);
        model.put("once", once);
        model.put("draft", parts.person().id() + '.' + line.id());
        model.put("line", line);
        model.put("department", parts.department(plan.department()));
        model.put("levels", Level.values());
        model.put("refusal", refusal);
        model.put("errors", errors);
        model.put("back", parts.home(plan.id(), "line-" + line.id()));
        String title = parts.text("comments.new.titleOn", line.number());
        return parts.page(title)
                .crumb(plan.title(), parts.home(plan.id(), "line-" + line.id()))
                .body(parts.render("give.jte", model));
    }
}
