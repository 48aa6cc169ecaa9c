package org.planweave.comments.internal.stored;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.planning.Line;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Wording;

/**
 * Comments as the current user may read them. Where the lines are given, the words of comments are followed to them; otherwise they stand
 * as they were last followed. Two statements each, however many comments there are. Of a long thread only the first replies are read,
 * and the others part by part.
 */
@Component(service = CommentReads.class)
public final class CommentReads {

    static final String SELECT = "select c from CommentRow c where c.removed = false and ";
    static final String IN_ORDER = " order by c.givenAt, c.id";

    /** So many replies stand with a comment where many comments are shown. */
    public static final int FIRST_REPLIES = 10;

    private final Host host;
    private final Permits permits;
    private final Following following;

    @Activate
    public CommentReads(@Reference Host host, @Reference Permits permits) {
        this.host = host;
        this.permits = permits;
        this.following = new Following(host.plans);
    }

    /** A comment with its words followed to the newest version of its line; empty if there is none for this person. */
    public Optional<Comment> comment(String id) {
        if (!permits.mayRead(id)) {
            return Optional.empty();
        }
        Optional<Comment> found = host.store.reading(entities -> Optional.ofNullable(entities.find(CommentRow.class, id))
                .filter(row -> !row.isRemoved())
                .map(CommentRow::comment));
        return found.map(this::named).map(comment -> line(comment).map(line -> following.current(comment, line)).orElse(comment));
    }

    private Optional<Line> line(Comment comment) {
        return comment.onLine() ? host.plans.line(comment.line()) : Optional.empty();
    }

    /** @throws Problem 404 if there is no such comment for this person */
    public Comment existing(String id) {
        return comment(id).orElseThrow(() -> Problem.notFound(host.text("comments.none")));
    }

    /** The replies to a comment from one place in its thread to another, both included, oldest first. */
    public List<Comment> replies(Comment first, int from, int to) {
        String part = SELECT + "c.parent = :parent and c.ordinal >= :first and c.ordinal <= :last order by c.ordinal";
        List<Comment> replies = host.store.reading(entities -> entities.createQuery(part, CommentRow.class)
                .setParameter("parent", first.id())
                .setParameter("first", from)
                .setParameter("last", to)
                .getResultStream()
                .map(CommentRow::comment)
                .toList());
        return readable(replies, Map.of());
    }

    /** All comments on a plan with the first replies to them, oldest first. */
    public List<Comment> ofPlan(String planId, Map<String, Line> lines) {
        return ofPlans(Set.of(planId), lines);
    }

    /** All comments on some plans with the first replies to them, oldest first. */
    public List<Comment> ofPlans(Collection<String> planIds, Map<String, Line> lines) {
        return planIds.isEmpty() ? List.of() : readable(query(SELECT + "c.plan in :value and c.ordinal <= " + FIRST_REPLIES + IN_ORDER, planIds), lines);
    }

    /** The comments on these lines alone, replies among them, oldest first. */
    public List<Comment> ofLines(Map<String, Line> lines) {
        return lines.isEmpty() ? List.of() : readable(query(SELECT + "c.line in :value" + IN_ORDER, lines.keySet()), lines);
    }

    /** All comments on a line, oldest first; empty if the line is not there for this person. */
    public List<Comment> ofLine(String lineId) {
        return host.plans.line(lineId).map(line -> ofLines(Map.of(lineId, line))).orElse(List.of());
    }

    /**
     * The comments on these plans and on sections of them, but not on their lines, without the replies to them; oldest first. The head
     * of a plan's page and its sections ask for the same.
     */
    public List<Comment> aboveLines(Collection<String> planIds) {
        String query = SELECT + "c.plan in :value and c.line = '' and c.parent is null" + IN_ORDER;
        Set<String> plans = Set.copyOf(planIds);
        return plans.isEmpty() ? List.of()
                : readable(host.transactions.readOnce(new AboveLines(plans), () -> query(query, plans)), Map.of());
    }

    private record AboveLines(Set<String> plans) {}

    /** The comments on some plans that need an answer, whether they have it or not, oldest first. */
    public List<Comment> needingAnswers(Collection<String> planIds) {
        return planIds.isEmpty() ? List.of()
                : readable(query(SELECT + "c.plan in :value and c.parent is null and c.needsAnswer = true" + IN_ORDER, planIds), Map.of());
    }

    /** The comments on some plans that wait for an answer, oldest first. */
    public List<Comment> openOn(Collection<String> planIds) {
        if (planIds.isEmpty()) {
            return List.of();
        }
        String open = "c.plan in :value and c.parent is null and c.resolved = false and c.needsAnswer = true";
        return readable(query(SELECT + open + IN_ORDER, planIds).stream().filter(Comment::isOpen).toList(), Map.of());
    }

    /** The same comments with their words followed to these lines. */
    public List<Comment> followed(List<Comment> comments, Map<String, Line> lines) {
        Map<String, List<Line>> versions = new HashMap<>();
        UnaryOperator<Comment> follow = comment -> {
            Line line = lines.get(comment.line());
            return line == null ? comment : following.current(comment, line, versions);
        };
        return comments.stream().map(follow).toList();
    }

    /** What the words of these comments were before their authors changed them, oldest first, by the comment's id. */
    public Map<String, List<Wording>> wordings(List<Comment> comments) {
        List<String> edited = comments.stream().filter(comment -> comment.editedAt() != null).map(Comment::id).toList();
        if (edited.isEmpty()) {
            return Map.of();
        }
        return host.store.reading(entities -> entities
                .createQuery("select w from WordingRow w where w.spoken in :ids order by w.version", WordingRow.class)
                .setParameter("ids", edited)
                .getResultStream()
                .map(WordingRow::wording)
                .collect(Collectors.groupingBy(Wording::comment)));
    }

    private List<Comment> query(String query, Object value) {
        return host.store.reading(entities -> entities.createQuery(query, CommentRow.class)
                .setParameter("value", value)
                .getResultStream()
                .map(CommentRow::comment)
                .toList());
    }

    /** Those that the current user may read, with their words followed to these lines. */
    List<Comment> readable(List<Comment> comments, Map<String, Line> lines) {
        Set<ResourceRef> refs = comments.stream().map(Comment::ref).collect(Collectors.toSet());
        Set<ResourceRef> allowed = host.user.isPortal() ? refs : new HashSet<>(host.access.readable(refs));
        Map<String, Boolean> manages = new HashMap<>();
        return followed(comments.stream()
                .filter(comment -> allowed.contains(comment.ref()))
                .map(comment -> comment.provenance() == null
                        || manages.computeIfAbsent(comment.plan(), permits::manages) ? comment : comment.nameless())
                .toList(), lines);
    }

    /** What somebody without an account is called is for those who answer for the plan, and for nobody else. */
    private Comment named(Comment comment) {
        return comment.provenance() == null || permits.manages(comment.plan()) ? comment : comment.nameless();
    }
}
