package org.planweave.comments.internal.stored;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.telling.TellsPeople;
import org.planweave.comments.internal.rules.Telling;
import org.planweave.comments.internal.stored.Mentioned.Found;

/** Changes a comment that is there: its author's words, whether its thread is done, whether it is there at all. */
@Component(service = ChangeComment.class)
public final class ChangeComment {

    /** What is to become of a comment. */
    interface Change {
        Comment of(EntityManager entities, Comment before);
    }

    private final Host host;
    private final Permits permits;
    private final Mentioned mentioned;
    private final TellsPeople telling;

    @Activate
    public ChangeComment(
            @Reference Host host, @Reference Permits permits, @Reference Mentioned mentioned, @Reference TellsPeople telling) {
        this.host = host;
        this.permits = permits;
        this.mentioned = mentioned;
        this.telling = telling;
    }

    /**
     * Changes one's own words. What they were is kept.
     *
     * @throws Problem 412 with both texts if they were changed since {@code fromVersion}, 409 if the comment has been answered
     */
    public Comment edit(String id, long fromVersion, String text) {
        return edit(id, fromVersion, text, Telling.NOBODY);
    }

    /** As {@link #edit(String, long, String)}, and tells further people. Whom it told of beside its words stays. */
    public Comment edit(String id, long fromVersion, String text, Telling telling) {
        String words = Comment.checked(text);
        Found found = mentioned.in(words, telling);
        return change(id, "comment.edited", (entities, comment) -> {
            permits.requireAuthor(comment);
            if (comment.version() != fromVersion) {
                throw Problem.stale(host.text("comments.stale"), Map.of("theirs", comment.text(), "yours", words));
            }
            requireUnanswered(comment, "comments.editAnswered");
            entities.persist(new WordingRow(comment));
            mentioned.tell(comment, found, mentioned.before(comment));
            return comment.edited(words, host.now(), mentioned.after(comment, found));
        });
    }

    /** Ends a thread, or takes it up again. */
    public Comment settle(String id, boolean done) {
        return change(id, done ? "comment.resolved" : "comment.reopened", (entities, comment) -> {
            permits.requireAuthorOrManager(comment);
            return comment.settled(done);
        });
    }

    /** Takes one's own comment back, while nobody has answered it or replied to it. */
    public void remove(String id) {
        host.store.doInTransaction(entities -> {
            CommentRow row = locked(entities, id);
            Comment comment = row.comment();
            permits.requireAuthor(comment);
            requireUnanswered(comment, "comments.removeAnswered");
            if (hasReplies(entities, id)) {
                throw Problem.conflict("answered", host.text("comments.removeReplied"));
            }
            row.remove();
            host.access.forget(comment.ref());
            telling.removed(comment);
            host.recorded("comment.removed", comment, true, Host.on(comment));
        });
    }

    private static boolean hasReplies(EntityManager entities, String id) {
        return entities.createQuery("select count(c) from CommentRow c where c.parent = :id and c.removed = false", Long.class)
                .setParameter("id", id)
                .getSingleResult() > 0;
    }

    private void requireUnanswered(Comment comment, String key) {
        if (comment.answer() != null) {
            throw Problem.conflict("answered", host.text(key));
        }
    }

    /** Changes a comment that the current user may read, in one transaction in which nobody else changes it. */
    Comment change(String id, String action, Change change) {
        return host.store.inTransaction(entities -> {
            CommentRow row = locked(entities, id);
            Comment before = row.comment();
            Comment after = change.of(entities, before);
            row.write(after);
            entities.flush();
            host.recorded(action, after, false, Host.on(after));
            telling.changed(before, after);
            return after;
        });
    }

    private CommentRow locked(EntityManager entities, String id) {
        Problem none = Problem.notFound(host.text("comments.none"));
        if (!permits.mayRead(id)) {
            throw none;
        }
        return Optional.ofNullable(entities.find(CommentRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> !row.isRemoved())
                .orElseThrow(() -> none);
    }
}
