package org.planweave.clusters.internal.offered;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.people.Person;
import org.planweave.clusters.internal.pages.Dates;
import org.planweave.clusters.internal.pages.PageParts;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Task;
import org.planweave.clusters.internal.stored.MeetingReads;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;
import org.planweave.ui.Waiting;

/** On the first page: what the reader has to do after a cluster's meeting, overdue or due within a week. */
@Component(service = Contribution.class)
@SlotContribution(slot = "home.tasks/v1", slot_order = 30)
public final class ActionTasks implements Contribution<Identified> {

    private static final int DAYS_AHEAD = 7;

    private final PageParts parts;
    private final MeetingReads reads;

    @Activate
    public ActionTasks(@Reference PageParts parts, @Reference MeetingReads reads) {
        this.parts = parts;
        this.reads = reads;
    }

    @Override
    public Map<String, Content> render(List<Identified> items) {
        LocalDate today = Dates.today();
        List<Task> due = parts.reader().map(Person::id).map(reads::open).orElse(List.of()).stream()
                .filter(task -> !LocalDate.parse(task.due()).isAfter(today.plusDays(DAYS_AHEAD)))
                .toList();
        if (due.isEmpty()) {
            return Map.of();
        }
        Map<String, Cluster> clusters =
                parts.clusters().find(due.stream().map(Task::cluster).collect(Collectors.toSet()));
        List<Content> entries = due.stream()
                .filter(task -> clusters.containsKey(task.cluster()))
                .map(task -> entry(task, clusters.get(task.cluster()), today))
                .toList();
        return Map.of(items.get(0).id(), new Waiting(entries));
    }

    private Content entry(Task task, Cluster cluster, LocalDate today) {
        return parts.render("todo.jte", Map.of(
                "task", task, "due", Dates.inYear(LocalDate.parse(task.due())),
                "what", parts.text(task.overdue(today) ? "clusters.action.task.late" : "clusters.action.task",
                        cluster.name())));
    }
}
