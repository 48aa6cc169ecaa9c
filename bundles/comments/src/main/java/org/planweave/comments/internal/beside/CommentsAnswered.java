package org.planweave.comments.internal.beside;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.GateCondition;
import org.planweave.api.planning.Line;
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

    /**
     * All plans at once: two statements. Whoever moves a plan on is held by comments that they may not read, too; what they are told is
     * on what those stand, and nothing else.
     */
    @Override
    public Map<String, List<String>> objections(Map<Plan, PlanState> moves) {
        List<String> asked = moves.entrySet().stream()
                .filter(move -> move.getValue() == PlanState.COMMITTEE)
                .map(move -> move.getKey().id())
                .toList();
        return user.asPortal(() -> {
            Map<String, List<Comment>> open = reads.openOn(asked).stream().collect(Collectors.groupingBy(Comment::plan));
            Set<String> ids = open.values().stream().flatMap(List::stream).filter(Comment::onLine).map(Comment::line)
                    .collect(Collectors.toSet());
            Map<String, Line> lines = ids.isEmpty() ? Map.of() : parts.plans().lines(ids);
            Map<String, List<String>> found = new HashMap<>();
            open.forEach((plan, comments) -> found.put(plan, List.of(sentence(comments, lines))));
            return found;
        });
    }

    /** “3 comments wait for an answer: A1.1, K2 (2).” */
    private String sentence(List<Comment> comments, Map<String, Line> lines) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        comments.stream().sorted(Comparator.comparingInt(one -> order(one, lines.get(one.line())))).forEach(one -> {
            Line line = lines.get(one.line());
            counts.merge(parts.where(one, line), 1, Integer::sum);
        });
        String where = counts.entrySet().stream()
                .map(one -> one.getValue() == 1 ? one.getKey() : one.getKey() + " (" + one.getValue() + ")")
                .collect(Collectors.joining(", "));
        return comments.size() == 1 ? parts.text("comments.gate.open.one", where) : parts.text("comments.gate.open", comments.size(), where);
    }

    private static int order(Comment comment, @Nullable Line line) {
        if (!comment.onLine()) {
            return -1;
        }
        return line == null ? Integer.MAX_VALUE : line.order();
    }
}
