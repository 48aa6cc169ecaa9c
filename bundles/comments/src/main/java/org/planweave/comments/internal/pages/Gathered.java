package org.planweave.comments.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.CommentReads;

/** The threads of several plans, plan by plan in the order given, each in the order in which it is read. */
@Component(service = Gathered.class)
public final class Gathered {

    private final CommentReads reads;
    private final PageParts parts;

    @Activate
    public Gathered(@Reference CommentReads reads, @Reference PageParts parts) {
        this.reads = reads;
        this.parts = parts;
    }

    public List<Talk> of(List<Plan> plans) {
        List<Comment> comments = reads.ofPlans(plans.stream().map(Plan::id).toList(), Map.of());
        Set<String> lineIds = comments.stream().filter(Comment::onLine).map(Comment::line).collect(Collectors.toSet());
        Map<String, Line> lines = lineIds.isEmpty() ? Map.of() : parts.plans().lines(lineIds);
        Map<String, List<Comment>> byPlan = reads.followed(comments, lines).stream().collect(Collectors.groupingBy(Comment::plan));
        List<Talk> all = new ArrayList<>();
        plans.forEach(plan -> all.addAll(Talks.of(byPlan.getOrDefault(plan.id(), List.of()), lines)));
        return all;
    }
}
