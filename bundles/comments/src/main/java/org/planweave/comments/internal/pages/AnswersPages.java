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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.pages.Faces.Face;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.stored.AnswerComments;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Answers many comments at once: choose, look at what will happen, save. */
@Component(service = AnswersPages.class)
@JakartarsResource
@Path("comments/answers")
@Produces(MediaType.TEXT_HTML)
public final class AnswersPages {

    /** What was chosen and typed. */
    public record Form(String plan, Set<String> chosen, String kind, String reason) {}

    private final PageParts parts;
    private final Gathered gathered;
    private final Faces faces;
    private final Permits permits;
    private final AnswerComments answering;

    @Activate
    public AnswersPages(@Reference PageParts parts, @Reference Gathered gathered, @Reference Faces faces, @Reference Permits permits,
            @Reference AnswerComments answering) {
        this.parts = parts;
        this.gathered = gathered;
        this.faces = faces;
        this.permits = permits;
        this.answering = answering;
    }

    @GET
    public Page choose(@QueryParam("plan") @DefaultValue("") String plan, @QueryParam("all") @DefaultValue("") String all) {
        List<Face> open = open(plan);
        Set<String> chosen = all.isEmpty() ? Set.of() : open.stream().map(face -> face.talk().first().id()).collect(Collectors.toSet());
        return page("answers.jte", new Form(plan, chosen, "", ""), open, Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object answer(MultivaluedMap<String, String> sent) {
        Form form = new Form(Sent.text(sent, "plan"), new LinkedHashSet<>(sent.getOrDefault("comment", List.of())),
                Sent.text(sent, "kind"), Sent.text(sent, "reason"));
        if (sent.containsKey("back")) {
            return page("answers.jte", form, open(form.plan()), Errors.NONE);
        }
        try {
            return sent.containsKey("confirm") ? saved(form) : summary(form);
        } catch (Problem problem) {
            if (!Errors.shows(problem)) {
                throw problem;
            }
            return page("answers.jte", form, open(form.plan()), Errors.of(problem)).status(Errors.status(problem));
        }
    }

    private SeeOther saved(Form form) {
        int count = answering.answerAll(form.chosen(), kind(form), form.reason()).size();
        return SeeOther.to("/comments" + (form.plan().isEmpty() ? "" : "?plan=" + parts.plan(form.plan()).id()))
                .saying(parts.count("comments.answers.saved", count));
    }

    /** What will happen, before anything does. */
    private Page summary(Form form) {
        if (form.chosen().isEmpty()) {
            throw Problem.invalid("comment", parts.text("comments.answers.noneChosen"));
        }
        Answer.reason(kind(form), form.reason());
        List<Face> chosen = open(form.plan()).stream().filter(face -> form.chosen().contains(face.talk().first().id())).toList();
        if (chosen.size() < form.chosen().size()) {
            throw Problem.conflict("answered", parts.text("comments.answers.gone"));
        }
        return page("confirm.jte", form, chosen, Errors.NONE);
    }

    private Answer.Kind kind(Form form) {
        if (form.kind().isEmpty()) {
            throw Problem.invalid("kind", parts.text("comments.answer.choose"));
        }
        return Answer.Kind.of(form.kind());
    }

    /** The comments that wait for the reader, of one plan or of all that they answer for. */
    private List<Face> open(String planId) {
        List<Plan> plans = planId.isEmpty() ? parts.currentPlans() : List.of(parts.plan(planId));
        List<Plan> own = plans.stream().filter(plan -> permits.manages(plan.id())).toList();
        if (own.isEmpty()) {
            throw Problem.forbidden(parts.text("comments.onlyManager"));
        }
        return gathered.of(own).stream().filter(talk -> talk.first().isOpen()).map(faces::face).toList();
    }

    private Page page(String template, Form form, List<Face> shown, Errors errors) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", form);
        model.put("faces", shown);
        model.put("kinds", Answer.Kind.values());
        model.put("errors", errors);
        String title = parts.text("comments.answers.title");
        return parts.page(title).crumb(parts.text("comments.title"), "/comments").body(parts.render(template, model));
    }
}
