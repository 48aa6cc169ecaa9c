package org.planweave.plans.internal.editing;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.gates.SetupBook;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rules.hints.Hint;
import org.planweave.plans.internal.rules.hints.Hints;
import org.planweave.plans.internal.stored.HintChoice;
import org.planweave.ui.Page;

/** The hints on the wording of a line that stand below its text, for those who want them. */
@Component(service = Wordings.class)
public final class Wordings {

    private final PageParts parts;
    private final SetupBook setups;
    private final HintChoice choice;

    @Activate
    public Wordings(@Reference PageParts parts, @Reference SetupBook setups, @Reference HintChoice choice) {
        this.parts = parts;
        this.setups = setups;
        this.choice = choice;
    }

    boolean wanted() {
        return choice.wanted();
    }

    /** Takes what the form says of hints, if it says anything. */
    void choose(String said) {
        choice.choose(!said.equals("off"));
    }

    /** The hints themselves, one sentence each. */
    Content of(Plan plan, LineForm form) {
        return parts.render("hints.jte", Map.of("sentences", sentences(plan, form), "empty", form.text().isBlank()));
    }

    /** The hints as the answer to a form that is being typed in. */
    Page page(Plan plan, LineForm form) {
        return parts.page(parts.text("plans.hints")).body(of(plan, form));
    }

    private List<String> sentences(Plan plan, LineForm form) {
        int most = setups.of(plan.round()).template().words(form.kind());
        return Hints.of(form.text(), form.kind(), most).stream().map(this::sentence).toList();
    }

    private String sentence(Hint hint) {
        return parts.text("plans.hint." + hint.rule(), hint.about(), hint.instead(), hint.counted(), hint.most());
    }
}
