package org.planweave.plans.internal.offered;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.stored.KeptDrafts;
import org.planweave.ui.Contribution;
import org.planweave.ui.Html;
import org.planweave.ui.SlotContribution;

/** On the first page: a plan to start, a draft to open to its cluster, words that were typed and not saved. */
@Component(service = Contribution.class)
@SlotContribution(slot = "home.tasks/v1", slot_order = 50)
public final class HomeTasks implements Contribution<Identified> {

    private static final int MOST_DRAFTS = 5;

    private final OwnPlan own;
    private final KeptDrafts drafts;

    @Activate
    public HomeTasks(@Reference OwnPlan own, @Reference KeptDrafts drafts) {
        this.own = own;
        this.drafts = drafts;
    }

    /** One thing to do. */
    public record Task(String when, String what, String words, String action, String href) {}

    @Override
    public Map<String, Content> render(List<Identified> items) {
        if (own.parts().viewer().person().isEmpty()) {
            return Map.of();
        }
        List<Task> tasks = new ArrayList<>(unsaved());
        if (own.plans()) {
            own.round().ifPresent(round -> tasks.addAll(ofRound(round)));
        }
        List<Content> parts = tasks.stream().map(task -> own.parts().render("task.jte", Map.of("task", task))).toList();
        return parts.isEmpty() ? Map.of() : Map.of(items.get(0).id(), Html.join(parts));
    }

    private List<Task> unsaved() {
        List<String> subjects = drafts.subjects().stream().limit(MOST_DRAFTS).toList();
        Map<String, Line> lines = own.parts().plans().lines(subjects);
        return subjects.stream()
                .filter(lines::containsKey)
                .map(lines::get)
                .map(line -> new Task(
                        "", text("plans.task.draft", line.number()), line.text(), text("plans.task.goOn"), "/lines/" + line.id() + "/edit"))
                .toList();
    }

    private List<Task> ofRound(Round round) {
        List<Plan> plans = own.of(round);
        if (plans.isEmpty()) {
            return List.of(new Task("", text("plans.task.start", round.title()), "", text("plans.start"), "/plans/new"));
        }
        return plans.stream()
                .filter(plan -> plan.state() == PlanState.DRAFT)
                .map(plan -> new Task(
                        review(round).map(Days::inYear).orElse(""), text("plans.task.review", plan.title()), "",
                        text("plans.open"), "/plans/" + plan.id()))
                .toList();
    }

    private static Optional<LocalDate> review(Round round) {
        return round.gates().stream()
                .filter(gate -> gate.state().equals(PlanState.CLUSTER_REVIEW.name()))
                .map(Round.Gate::date)
                .findFirst();
    }

    private String text(String key, Object... arguments) {
        return own.parts().text(key, arguments);
    }
}
