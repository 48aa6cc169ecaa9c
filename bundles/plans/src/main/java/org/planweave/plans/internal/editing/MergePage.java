package org.planweave.plans.internal.editing;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineRegister;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.DiffContent;
import org.planweave.plans.internal.pages.FieldChanges;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rules.Merge;
import org.planweave.plans.internal.stored.Drafts;
import org.planweave.ui.Page;

/** After a stale save: both texts with what each changed, and one form that holds the two together as far as they go together. */
public final class MergePage {

    private final PageParts parts;
    private final Wordings wordings;
    private final Line theirs;
    private final Plan plan;

    MergePage(PageParts parts, Wordings wordings, Line theirs) {
        this.parts = parts;
        this.wordings = wordings;
        this.theirs = theirs;
        this.plan = parts.plan(theirs.plan());
    }

    /**
     * One of the two texts.
     *
     * @param changes what besides the words it changed
     */
    public record Side(String title, Content words, List<String> changes) {}

    /** A field that both changed, each in another way. */
    public record Clash(String label, String theirs, String yours) {}

    Page page(LineForm form) {
        Line base = parts.plans().versions(theirs.id(), form.from(), form.from()).stream().findFirst().orElse(theirs);
        LineDraft yours = form.draft();
        LineDraft merged = Merge.proposal(Drafts.of(base), Drafts.of(theirs), yours);
        LineForm proposal = LineForm.of(merged, theirs.version());
        boolean clean = Merge.texts(base.text(), theirs.text(), form.text()).isPresent();
        Map<String, @Nullable Object> model = new LineFormPage(parts, wordings, plan, theirs).fields(proposal, Map.of());
        String who = parts.name(theirs.by());
        model.put("department", parts.department(plan));
        model.put("line", theirs);
        model.put("title", parts.text("plans.merge.title", who));
        model.put("lead", parts.text("plans.merge.lead", form.from(), theirs.version(), Days.when(theirs.at()), who));
        model.put("theirs", new Side(
                parts.text("plans.merge.theirs", who, theirs.version()), DiffContent.of(base.text(), theirs.text()),
                FieldChanges.between(parts, base, theirs)));
        model.put("yours", new Side(
                parts.text("plans.merge.yours"), DiffContent.of(base.text(), form.text()),
                FieldChanges.between(parts, base, as(base, yours))));
        model.put("clean", clean);
        model.put("clashes", clashes(base, yours));
        model.put("save", parts.text("plans.merge.save", theirs.version() + 1));
        model.put("keepTheirs", parts.text("plans.merge.keepTheirs", theirs.version()));
        return parts.page(parts.text("plans.merge.crumb", theirs.number()), plan)
                .status(412)
                .body(parts.render("merge.jte", model));
    }

    private List<Clash> clashes(Line base, LineDraft yours) {
        return LineFields.ALL.stream()
                .filter(name -> clash(base.field(name), theirs.field(name), yours.fields().getOrDefault(name, "")))
                .map(name -> new Clash(
                        parts.text("plans.field." + name), shown(name, theirs.field(name)),
                        shown(name, yours.fields().getOrDefault(name, ""))))
                .toList();
    }

    private String shown(String name, String value) {
        return value.isEmpty() ? parts.text("plans.nothing") : LineRegister.of(name)
                .map(register -> register.words(value)).orElseGet(() -> FieldChanges.shown(name, value));
    }

    private static boolean clash(String base, String theirs, String yours) {
        return !theirs.equals(base) && !yours.equals(base) && !yours.equals(theirs);
    }

    private static Line as(Line base, LineDraft draft) {
        return new Line(
                base.id(), base.plan(), draft.kind(), base.number(), draft.section(), base.order(), draft.text(), draft.fields(),
                draft.outcomes(), draft.classification(), base.version(), base.at(), base.by(), base.previous());
    }
}
