package org.planweave.plans.internal.editing;

import gg.jte.Content;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.planweave.api.Problem;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineKind;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.LineView;
import org.planweave.plans.internal.pages.LineViews;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.stored.KeptDrafts.Kept;
import org.planweave.ui.Html;
import org.planweave.ui.Page;

/** The page with the form of one line, among the lines around it. */
@Capability(namespace = "planweave.slot", name = "line.form.beside/v1", attribute = {"items=Line", "page=/lines/{id}/edit"})
final class LineFormPage {

    private static final int LINES_AFTER = 2;

    private final PageParts parts;
    private final Plan plan;
    private final @Nullable Line line;
    private final Wordings wordings;

    /** @param line null for a new one */
    LineFormPage(PageParts parts, Wordings wordings, Plan plan, @Nullable Line line) {
        this.parts = parts;
        this.wordings = wordings;
        this.plan = plan;
        this.line = line;
    }

    Page asked(LineForm form, Optional<Kept> kept) {
        LineForm shown = kept.map(LineFormPage::form).orElse(form);
        return page(shown, Map.of(), kept.map(one -> parts.text("plans.form.keptAt", Days.when(one.at()))).orElse(""));
    }

    /** The form again, with what was wrong. */
    Page refused(LineForm form, Problem problem) {
        Map<String, String> errors = new LinkedHashMap<>();
        problem.faults().forEach(fault -> errors.putIfAbsent(fault.pointer(), fault.detail()));
        if (errors.isEmpty()) {
            errors.put("text", problem.detail());
        }
        return page(form, errors, "").status(422);
    }

    /** The form again, with the fields of another kind. */
    Page again(LineForm form) {
        return page(form, Map.of(), "");
    }

    private static LineForm form(Kept kept) {
        Map<String, List<String>> sent = new HashMap<>(kept.rest());
        sent.put("text", List.of(kept.words()));
        sent.put("from", List.of(String.valueOf(kept.fromVersion())));
        return LineForm.of(sent);
    }

    private Page page(LineForm form, Map<String, String> errors, String kept) {
        String title = line == null
                ? parts.text("plans.form.new")
                : parts.text("plans.form.edit", line.number());
        Page page = parts.page(errors.isEmpty() ? title : parts.text("plans.form.error", title), plan);
        return page.body(body(title, form, errors, kept));
    }

    private Content body(String title, LineForm form, Map<String, String> errors, String kept) {
        List<Line> section = parts.plans().lines(plan.id()).stream()
                .filter(one -> one.section().equals(form.section()))
                .toList();
        int at = line == null ? section.size() : indexOf(section, line.id());
        Map<String, @Nullable Object> model = fields(form, errors);
        model.put("title", title);
        model.put("department", parts.department(plan));
        model.put("kept", kept);
        model.put("hints", wordings.wanted() ? wordings.of(plan, form) : null);
        model.put("before", around(section, Math.max(0, at - 1), at));
        model.put("after", around(section, at + 1, at + 1 + LINES_AFTER));
        model.put("lineRef", line == null ? null : line.ref());
        model.put("editors", line == null ? List.of() : parts.editors(List.of(line)).getOrDefault(line.id(), List.of()));
        model.put("beside", parts.slot("line.form.beside/v1", subject(form)));
        return parts.render("edit.jte", model);
    }

    /** What the form itself needs, also on the merge page. */
    Map<String, @Nullable Object> fields(LineForm form, Map<String, String> errors) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("plan", plan);
        model.put("form", form);
        model.put("errors", errors);
        model.put("action", line == null ? "/plans/" + plan.id() + "/lines" : "/lines/" + line.id());
        model.put("name", line == null ? LineKind.of(kind(form)).label() : line.number());
        model.put("kinds", LineKind.USUAL);
        model.put("sections", parts.plans().sections(plan.id()));
        model.put("measures", parts.plans().lines(plan.id()).stream()
                .filter(one -> one.kind().equals("kpi") && (line == null || !one.id().equals(line.id()))).toList());
        model.put("targets", parts.plans().targets());
        model.put("classifications", List.of(Classification.values()));
        model.put("nonce", parts.viewer().nonce());
        return model;
    }

    private static String kind(LineForm form) {
        return form.kind().isEmpty() ? "action" : form.kind();
    }

    private static int indexOf(List<Line> lines, String id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(id)) {
                return i;
            }
        }
        return lines.size();
    }

    private List<LineView> around(List<Line> section, int from, int to) {
        int start = Math.min(from, section.size());
        return new LineViews(parts).alone(section.subList(start, Math.min(Math.max(start, to), section.size())));
    }

    /** The line as it is typed, which others speak about beside the form; a new one has the id {@code new.PLAN} and version 0. */
    private Line subject(LineForm form) {
        LineDraft draft = form.draft();
        return line == null
                ? new Line("new." + plan.id(), plan.id(), kind(form), "", draft.section(), 0, draft.text(), draft.fields(),
                        draft.outcomes(), draft.classification(), 0, plan.changedAt(), "portal", null)
                : new Line(line.id(), plan.id(), kind(form), line.number(), draft.section(), line.order(), draft.text(), draft.fields(),
                        draft.outcomes(), draft.classification(), line.version(), line.at(), line.by(), line.previous());
    }

    /** What stands beside the form, of what is typed now, as the answer to a form that is being typed in. */
    Page beside(LineForm form) {
        return parts.page(parts.text("plans.form.beside"), plan)
                .body(Html.join(parts.slot("line.form.beside/v1", subject(form))));
    }
}
