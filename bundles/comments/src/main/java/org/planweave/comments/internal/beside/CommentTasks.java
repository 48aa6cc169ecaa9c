package org.planweave.comments.internal.beside;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.pages.Days;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.CommentReads;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.ui.Contribution;
import org.planweave.ui.Waiting;
import org.planweave.ui.SlotContribution;

/** On the first page, for those who answer for their department's plan: the comments that wait. */
@Component(service = Contribution.class)
@SlotContribution(slot = "home.tasks/v1", slot_order = 30)
public final class CommentTasks implements Contribution<Identified> {

    private final CommentReads reads;
    private final Permits permits;
    private final PageParts parts;

    @Activate
    public CommentTasks(@Reference CommentReads reads, @Reference Permits permits, @Reference PageParts parts) {
        this.reads = reads;
        this.permits = permits;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Identified> items) {
        List<Plan> own = parts.reader().map(this::plansOf).orElse(List.of());
        Map<String, List<Comment>> open = reads.openOn(own.stream().map(Plan::id).toList()).stream()
                .collect(Collectors.groupingBy(Comment::plan));
        List<Content> tasks = own.stream()
                .filter(plan -> open.containsKey(plan.id()))
                .map(plan -> task(plan, open.get(plan.id())))
                .toList();
        return tasks.isEmpty() ? Map.of() : Map.of(items.get(0).id(), new Waiting(tasks));
    }

    private List<Plan> plansOf(Person person) {
        return parts.currentPlansOf(person).stream().filter(plan -> permits.manages(plan.id())).toList();
    }

    private Content task(Plan plan, List<Comment> open) {
        return parts.render("task.jte", Map.of(
                "plan", plan, "what", parts.count("comments.toAnswer", open.size()), "oldest", Days.day(open.get(0).at())));
    }
}
