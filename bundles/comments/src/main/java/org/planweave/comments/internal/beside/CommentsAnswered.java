package org.planweave.comments.internal.beside;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.GateCondition;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.CommentReads;

/** A plan goes to committee with every comment answered, where the round asks for it. */
@Component(service = GateCondition.class)
public final class CommentsAnswered implements GateCondition {

    private final CommentReads reads;
    private final PageParts parts;
    private final CurrentUser user;

    @Activate
    public CommentsAnswered(@Reference CommentReads reads, @Reference PageParts parts, @Reference CurrentUser user) {
        this.reads = reads;
        this.parts = parts;
        this.user = user;
    }

    @Override
    public String code() {
        return "comments-answered";
    }

    @Override
    public String title() {
        return parts.text("comments.gate.title");
    }

    /** A round that takes its comments elsewhere must not be held by them. */
    @Override
    public boolean usual() {
        return false;
    }

    @Override
    public List<String> objections(Plan plan, PlanState to) {
        return objections(Map.of(plan, to)).getOrDefault(plan.id(), List.of());
    }

    /** All plans at once: one statement. Whoever moves a plan on is held by comments that they may not read, too. */
    @Override
    public Map<String, List<String>> objections(Map<Plan, PlanState> moves) {
        List<String> asked = moves.entrySet().stream()
                .filter(move -> move.getValue() == PlanState.COMMITTEE)
                .map(move -> move.getKey().id())
                .toList();
        Map<String, List<String>> found = new HashMap<>();
        user.asPortal(() -> reads.openOn(asked)).stream()
                .collect(Collectors.groupingBy(Comment::plan, Collectors.summingInt(one -> 1)))
                .forEach((plan, count) -> found.put(plan, List.of(parts.count("comments.gate.open", count))));
        return found;
    }
}
