package org.planweave.comments.internal.held;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.events.Events;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.records.RetainedRecords;
import org.planweave.api.resources.ResourceChanged;
import org.planweave.api.store.QueryValues;
import org.planweave.api.store.Store;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;

/**
 * Threads in which nothing was said, changed or answered for the time of their class: a comment goes with its replies, former words and
 * answer, or not at all. Lines keep what was made of them.
 */
@Component(service = RetainedRecords.class)
public final class ThreadsKept implements RetainedRecords {

    private static final int USUAL = 6;
    private static final String OLD = "select c from CommentRow c where c.parent is null and c.givenAt < :before"
            + " and (c.editedAt is null or c.editedAt < :before) and (c.answer.answeredAt is null or c.answer.answeredAt < :before)"
            + " and not exists (select r.id from CommentRow r where r.parent = c.id and (r.givenAt >= :before or r.editedAt >= :before))"
            + " order by c.givenAt, c.id";

    private final Store store;
    private final Access access;
    private final Events events;
    private final Messages messages = Messages.of(ThreadsKept.class);

    @Activate
    public ThreadsKept(@Reference(target = "(planweave.module=comments)") Store store, @Reference Access access, @Reference Events events) {
        this.store = store;
        this.access = access;
        this.events = events;
    }

    @Override
    public String code() {
        return "comments";
    }

    @Override
    public String title() {
        return messages.text("comments.kept");
    }

    @Override
    public String counts() {
        return messages.text("comments.kept.counts");
    }

    @Override
    public int usualYears() {
        return USUAL;
    }

    @Override
    public List<Due> due(Instant before, int limit) {
        return store.reading(entities -> {
            List<Comment> first = entities.createQuery(OLD, CommentRow.class).setParameter("before", before.toEpochMilli()).setMaxResults(limit)
                    .getResultStream().map(CommentRow::comment).toList();
            Map<String, List<Comment>> replies = replies(entities, first.stream().map(Comment::id).toList());
            return first.stream().map(one -> due(one, replies.getOrDefault(one.id(), List.of()))).toList();
        });
    }

    private static Map<String, List<Comment>> replies(EntityManager entities, Collection<String> ids) {
        Map<String, List<Comment>> replies = new HashMap<>();
        QueryValues.parts(ids).forEach(some -> replies.putAll(entities
                .createQuery("select r from CommentRow r where r.parent in :ids", CommentRow.class).setParameter("ids", some).getResultStream()
                .map(CommentRow::comment).collect(Collectors.groupingBy(Comment::parent))));
        return replies;
    }

    /** A hold on the line, the plan, a comment or whoever wrote or answered one keeps all of it. */
    private Due due(Comment first, List<Comment> replies) {
        Set<ResourceRef> about = new HashSet<>(Set.of(Plan.ref(first.plan())));
        if (first.onLine()) {
            about.add(Line.ref(first.line()));
        }
        Stream.concat(Stream.of(first), replies.stream()).forEach(one -> {
            about.add(one.ref());
            about.add(person(one.author()));
        });
        Answer answer = first.answer();
        if (answer != null) {
            about.add(person(answer.by()));
        }
        return new Due(first.ref(), messages.text("comments.kept.thread", first.plan(), String.valueOf(replies.size())), newest(first, replies), about);
    }

    private static ResourceRef person(String id) {
        return new ResourceRef("portal", "person", id);
    }

    private static Instant newest(Comment first, List<Comment> replies) {
        Answer answer = first.answer();
        Stream<Instant> said = Stream.concat(Stream.of(first), replies.stream()).map(one -> one.editedAt() == null ? one.at() : one.editedAt());
        return Stream.concat(said, answer == null ? Stream.empty() : Stream.of(answer.at())).max(Instant::compareTo).orElse(first.at());
    }

    @Override
    public void dispose(Collection<ResourceRef> refs) {
        List<String> threads = refs.stream().map(ResourceRef::id).toList();
        store.doInTransaction(entities -> QueryValues.parts(threads).forEach(some -> {
            List<String> all = entities.createQuery("select c.id from CommentRow c where c.id in :ids or c.parent in :ids", String.class)
                    .setParameter("ids", some).getResultList();
            QueryValues.parts(all).forEach(part -> {
                entities.createQuery("delete from WordingRow w where w.spoken in :ids").setParameter("ids", part).executeUpdate();
                entities.createQuery("delete from CommentRow c where c.id in :ids").setParameter("ids", part).executeUpdate();
            });
            all.stream().map(id -> new ResourceRef("comments", "comment", id)).forEach(ref -> {
                access.forget(ref);
                events.publish(new ResourceChanged(ref, true));
            });
        }));
    }
}
