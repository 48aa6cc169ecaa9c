package org.planweave.plans.internal.offered;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.rounds.RoundTasks;
import org.planweave.plans.internal.stored.KeptDrafts;
import org.planweave.ui.Contribution;
import org.planweave.ui.Waiting;
import org.planweave.ui.SlotContribution;

/** On the first page: words that were typed and not saved, a plan to start, and what waits on the reader in the round, by date. */
@Component(service = Contribution.class)
@SlotContribution(slot = "home.tasks/v1", slot_order = 50)
public final class HomeTasks implements Contribution<Identified> {

    private static final int MOST_DRAFTS = 5;

    private final OwnPlan own;
    private final KeptDrafts drafts;
    private final RoundTasks rounds;

    @Activate
    public HomeTasks(@Reference OwnPlan own, @Reference KeptDrafts drafts, @Reference RoundTasks rounds) {
        this.rounds = rounds;
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
        own.round().ifPresent(round -> tasks.addAll(ofRound(round)));
        List<Content> parts = tasks.stream().map(task -> own.parts().render("task.jte", Map.of("task", task))).toList();
        return parts.isEmpty() ? Map.of() : Map.of(items.get(0).id(), new Waiting(parts));
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
        Person person = own.parts().viewer().person().orElseThrow();
        List<Task> waiting = rounds.of(round, person).stream()
                .map(one -> new Task(one.when(), one.what(), one.words(), one.action(), one.href())).toList();
        boolean start = own.plans() && own.of(round).isEmpty();
        return start && waiting.isEmpty()
                ? List.of(new Task("", text("plans.task.start", round.title()), "", text("plans.start"), "/plans/new"))
                : waiting;
    }

    private String text(String key, Object... arguments) {
        return own.parts().text(key, arguments);
    }
}
