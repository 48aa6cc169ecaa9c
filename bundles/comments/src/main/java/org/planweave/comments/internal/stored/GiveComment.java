package org.planweave.comments.internal.stored;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Place;
import org.planweave.comments.internal.rules.Quote;

/** Somebody says something about a line, or replies. */
@Component(service = GiveComment.class)
public final class GiveComment {

    private final Host host;
    private final Permits permits;
    private final CommentReads reads;
    private final Following following;

    @Activate
    public GiveComment(@Reference Host host, @Reference Permits permits, @Reference CommentReads reads) {
        this.host = host;
        this.permits = permits;
        this.reads = reads;
        this.following = new Following(host.plans);
    }

    /**
     * Says it.
     *
     * @throws Problem 404 if the line is not to be read, 403 if one may not comment or a department has switched it off, 400 if the
     *     words are not there
     */
    public Comment give(NewComment wanted) {
        return give(wanted, "");
    }

    /**
     * As {@link #give(NewComment)}, once for each form.
     *
     * @param once what the form was given when it was shown, so that sending it twice says it once; may be empty
     */
    public Comment give(NewComment wanted, String once) {
        boolean known = once.matches("[a-z0-9]{16,40}");
        Optional<Comment> before = known ? said(once, wanted.line()) : Optional.empty();
        return before.orElseGet(() -> keep(wanted, known ? once : host.newId()));
    }

    private Optional<Comment> said(String id, String line) {
        return host.store.reading(entities -> Optional.ofNullable(entities.find(CommentRow.class, id)))
                .map(CommentRow::comment)
                .filter(comment -> comment.author().equals(host.person().id()) && comment.line().equals(line));
    }

    private Comment keep(NewComment wanted, String id) {
        Line line = permits.line(wanted.line());
        Plan plan = host.planOf(line);
        permits.requireGive(line, plan);
        String text = Comment.checked(wanted.text());
        String suggestion = Comment.suggested(wanted.suggestion());
        Optional<Comment> parent = Optional.ofNullable(wanted.parent()).map(first -> inThread(first, line));
        Quote quote = wanted.quote();
        Place place = quote == null || parent.isPresent() ? null : following.of(quote, wanted.version(), line);
        Person author = host.person();
        return keep(new Comment(
                id, line.id(), plan.id(), plan.department(), author.id(), parent.map(Comment::level).orElse(wanted.level()),
                text, host.now(), null, parent.map(Comment::id).orElse(null), place, parent.isPresent() ? null : suggestion, null,
                parent.isEmpty() && !author.isOf(plan.department()), false, 1,
                wanted.version() == 0 ? line.version() : wanted.version(), 0, 0), line, plan);
    }

    /** Replies to somebody. A reply to a reply stands in the same thread. */
    public Comment reply(String id, String text) {
        return reply(id, text, "");
    }

    /** As {@link #reply(String, String)}, once for each form. */
    public Comment reply(String id, String text, String once) {
        Comment first = reads.existing(id);
        return give(new NewComment(first.line(), null, 0, text, first.level(), null, id), once);
    }

    private Comment inThread(String id, Line line) {
        Comment parent = reads.existing(id);
        if (!parent.line().equals(line.id())) {
            throw Problem.invalid("parent", host.text("comments.otherLine"));
        }
        return parent.parent() == null ? parent : reads.existing(parent.parent());
    }

    /** Writes a new comment with all that belongs to it. Rights are the caller's matter. */
    public Comment keep(Comment given, Line line, Plan plan) {
        return host.store.inTransaction(entities -> {
            Optional<CommentRow> first = Optional.ofNullable(given.parent()).map(id -> locked(entities, id));
            Comment comment = first.map(row -> given.inOrder(row.replied())).orElse(given);
            write(entities, comment);
            host.access.protect(comment.ref(), protection(comment, line, plan));
            letIn(comment, comment.author());
            first.ifPresent(row -> letIn(comment, row.comment().author()));
            host.recorded("comment.given", comment, false, Map.of("line", line.id(), "version", String.valueOf(line.version())));
            return comment;
        });
    }

    /** Of two that come with the same form at once, one is kept. */
    private void write(EntityManager entities, Comment comment) {
        try {
            entities.persist(new CommentRow(comment));
            entities.flush();
        } catch (PersistenceException e) {
            if (e.getCause() == null || !String.valueOf(e.getCause()).contains("SQLIntegrityConstraintViolation")
                    && !String.valueOf(e.getCause()).contains("duplicate key")) {
                throw e;
            }
            throw Problem.conflict("sent-twice", host.text("comments.sentTwice"));
        }
    }

    /** What is not written yet would be read as it was: it is written first. */
    private static CommentRow locked(EntityManager entities, String id) {
        entities.flush();
        return entities.find(CommentRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whoever is asked about some lines only reads neither plan nor comments on it: they read their own, and what is said to them. */
    private void letIn(Comment comment, String person) {
        boolean hidden = host.council.person(person)
                .filter(one -> !host.user.as(one, () -> host.access.may(Verb.READ, comment.ref())))
                .isPresent();
        if (hidden) {
            host.user.asPortal(() -> {
                host.access.invite(comment.ref(), person);
                return person;
            });
        }
    }

    /** A comment repeats its line's words, so it is never less protected than the line. */
    static Protection protection(Comment comment, Line line, Plan plan) {
        return new Protection(
                plan.department(), plan.ref(), plan.round(), comment.level().audience(), line.classification(), comment.author());
    }
}
