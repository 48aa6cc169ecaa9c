package org.planweave.comments.internal.stored;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.PlanSection;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rules.Comment;

/** The comments on one thing, replies among them, part by part. */
@Component(service = CommentsOn.class)
public final class CommentsOn {

    private final Host host;
    private final CommentReads reads;

    @Activate
    public CommentsOn(@Reference Host host, @Reference CommentReads reads) {
        this.host = host;
        this.reads = reads;
    }

    /**
     * Some of the comments, oldest first.
     *
     * @param last the comment to go on from, or null at the end
     */
    public record Part(List<Comment> comments, @Nullable String last) {

        static final Part NONE = new Part(List.of(), null);
    }

    /** What comments are on, as a condition with its values. */
    private record On(String condition, Map<String, String> values) {}

    /**
     * So many of the comments on a line, a section or the whole of a plan that the reader may read, from the one after {@code after},
     * or from the first.
     */
    public Part part(ResourceRef target, @Nullable String after, int limit) {
        if (Spots.isLine(target)) {
            Optional<Line> line = host.plans.line(target.id());
            On on = new On("c.line = :line", Map.of("line", target.id()));
            return line.map(one -> part(on, Map.of(one.id(), one), after, limit)).orElse(Part.NONE);
        }
        if (PlanSection.is(target)) {
            String plan = PlanSection.planOf(target);
            String condition = "c.line = '' and c.plan = :plan and c.section = :section";
            return title(plan, target)
                    .map(title -> part(new On(condition, Map.of("plan", plan, "section", title)), Map.of(), after, limit))
                    .orElse(Part.NONE);
        }
        String condition = "c.line = '' and c.plan = :plan and c.section is null";
        return part(new On(condition, Map.of("plan", target.id())), Map.of(), after, limit);
    }

    private Optional<String> title(String plan, ResourceRef section) {
        List<String> titles = host.store.reading(entities -> List.copyOf(entities
                .createQuery("select distinct c.section from CommentRow c where c.plan = :plan and c.section is not null", String.class)
                .setParameter("plan", plan)
                .getResultList()));
        return PlanSection.find(plan, PlanSection.keyOf(section), titles).map(PlanSection::title);
    }

    private Part part(On on, Map<String, Line> lines, @Nullable String after, int limit) {
        List<Comment> part = new ArrayList<>();
        Optional<Comment> last = Optional.ofNullable(after).map(reads::existing);
        boolean more = true;
        while (more && part.size() < limit) {
            List<Comment> read = some(on, last, limit - part.size());
            more = read.size() == limit - part.size();
            part.addAll(reads.readable(read, lines));
            last = read.isEmpty() ? last : Optional.of(read.get(read.size() - 1));
        }
        return new Part(part, more && !part.isEmpty() ? part.get(part.size() - 1).id() : null);
    }

    private List<Comment> some(On on, Optional<Comment> after, int limit) {
        String next = after.isEmpty() ? "" : " and (c.givenAt > :at or c.givenAt = :at and c.id > :id)";
        return host.store.reading(entities -> {
            TypedQuery<CommentRow> query =
                    entities.createQuery(CommentReads.SELECT + on.condition() + next + CommentReads.IN_ORDER, CommentRow.class);
            on.values().forEach(query::setParameter);
            after.ifPresent(one -> query.setParameter("at", one.at().toEpochMilli()).setParameter("id", one.id()));
            return query.setMaxResults(limit).getResultStream().map(CommentRow::comment).toList();
        });
    }
}
