package org.planweave.comments.internal.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.comments.internal.pages.AnswersPages.Form;
import org.planweave.comments.internal.pages.AnswersPages.Waiting;
import org.planweave.comments.internal.pages.Faces.Face;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Suggestion;
import org.planweave.ui.Html;
import org.planweave.ui.Page;

/** The two pages of answering many: choosing, and what will happen. */
@Component(service = AnswersView.class)
public final class AnswersView {

    private final PageParts parts;
    private final Faces faces;
    private final FilterFields fields;

    @Activate
    public AnswersView(@Reference PageParts parts, @Reference Faces faces, @Reference FilterFields fields) {
        this.parts = parts;
        this.faces = faces;
        this.fields = fields;
    }

    /** A comment with the wording that it suggests for the words as they now read, or null. */
    public record Choice(Face face, @Nullable Suggestion wording) {}

    static Optional<Suggestion> wording(Talk talk) {
        return Optional.ofNullable(talk.line()).flatMap(line -> Suggestion.of(talk.first(), line.text()));
    }

    Page choose(Waiting waiting, Form form, String done, Errors errors) {
        Map<String, @Nullable Object> model = model(waiting, form, waiting.leaf().shown());
        String query = waiting.filter().query();
        String more = query.isEmpty() ? "" : query + "&";
        model.put("errors", errors);
        model.put("done", done);
        model.put("all", waiting.all().size());
        model.put("fitting", waiting.fitting());
        model.put("fields", fields.some(waiting.filter(), waiting.plans(), waiting.all()));
        model.put("more", more);
        model.put("page", waiting.leaf().number());
        model.put("ways", waiting.leaf().count() == 1 ? Html.EMPTY
                : waiting.leaf().ways(parts.text("comments.list.pages"), "/comments/answers?" + more + "page="));
        return page("answers.jte", model);
    }

    Page confirm(Waiting waiting, Form form, List<Talk> chosen) {
        Map<String, @Nullable Object> model = model(waiting, form, chosen);
        Map<String, Long> seen = new LinkedHashMap<>();
        if (form.kind().equals(AnswersPages.WORDING)) {
            chosen.stream().map(Talk::line).filter(java.util.Objects::nonNull).forEach((Line line) -> seen.put(line.id(), line.version()));
        }
        model.put("seen", seen);
        return page("confirm.jte", model);
    }

    private Map<String, @Nullable Object> model(Waiting waiting, Form form, List<Talk> shown) {
        Map<String, @Nullable Object> model = new HashMap<>();
        String query = waiting.filter().query();
        model.put("form", form);
        model.put("choices", shown.stream().map(talk -> new Choice(faces.face(talk), wording(talk).orElse(null))).toList());
        model.put("filter", waiting.filter());
        model.put("action", "/comments/answers" + (query.isEmpty() ? "" : "?" + query));
        model.put("kinds", Answer.Kind.values());
        return model;
    }

    private Page page(String template, Map<String, @Nullable Object> model) {
        return parts.page(parts.text("comments.answers.title")).crumb(parts.text("comments.title"), "/comments")
                .body(parts.render(template, model));
    }
}
