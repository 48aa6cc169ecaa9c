package org.planweave.comments.internal.stored;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Once;
import org.planweave.comments.internal.rules.Place;
import org.planweave.comments.internal.rules.Quote;
import org.planweave.comments.internal.rules.Telling;
import org.planweave.comments.internal.stored.Mentioned.Found;

/** Somebody says something about a line, a section or a plan, or replies. */
@Component(service = GiveComment.class)
public final class GiveComment {

    private final Host host;
    private final Permits permits;
    private final CommentReads reads;
    private final Spots spots;
    private final Tidings tidings;
    private final Mentioned mentioned;
    private final Following following;

    @Activate
    public GiveComment(@Reference Host host, @Reference Permits permits, @Reference CommentReads reads,
            @Reference Spots spots, @Reference Mentioned mentioned, @Reference Tidings tidings) {
        this.tidings = tidings;
        this.host = host;
        this.permits = permits;
        this.reads = reads;
        this.spots = spots;
        this.mentioned = mentioned;
        this.following = new Following(host.plans);
    }

    /**
     * Says it.
     *
     * @throws Problem 404 if what it is on is not to be read, 403 if one may not comment or a department has switched it off, 400 if
     *     the words are not there, 422 for words of what is no line, and for people who are mentioned and will not be told
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
        boolean known = Once.is(once);
        Optional<Comment> before = known ? said(once, wanted.target()) : Optional.empty();
        return before.orElseGet(() -> keep(wanted, known ? once : host.newId(), true));
    }

    /** As {@link #give(NewComment)}, for what comes out of a file: those who answer for the plan are not told of each piece. */
    Comment take(NewComment wanted) {
        return keep(wanted, host.newId(), false);
    }

    private Optional<Comment> said(String id, ResourceRef target) {
        return host.store.reading(entities -> Optional.ofNullable(entities.find(CommentRow.class, id)))
                .map(CommentRow::comment)
                .filter(comment -> comment.author().equals(host.person().id()) && comment.target().equals(target));
    }

    private Comment keep(NewComment wanted, String id, boolean told) {
        Optional<Comment> parent = Optional.ofNullable(wanted.parent()).map(first -> inThread(first, wanted.target()));
        Spot spot = parent.map(spots::of).orElseGet(() -> spots.existing(wanted.target()));
        permits.requireGive(spot);
        String text = Comment.checked(wanted.text());
        String suggestion = Comment.suggested(wanted.suggestion());
        Place place = parent.isPresent() ? null : place(wanted, spot);
        Found found = mentioned.in(text, wanted.telling());
        Person author = host.person();
        Comment given = new Comment(
                id, spot.lineId(), spot.plan().id(), spot.plan().department(), author.id(), parent.map(Comment::level).orElse(wanted.level()),
                text, host.now(), null, parent.map(Comment::id).orElse(null), place, parent.isPresent() ? null : suggestion, null,
                parent.isEmpty() && !author.isOf(spot.plan().department()), false, 1,
                wanted.version() == 0 || spot.line() == null ? spot.version() : wanted.version(), 0, 0, spot.section(), found.ids());
        return host.store.inTransaction(entities -> {
            Comment kept = keep(given, spot, found);
            if (told) {
                tidings.said(kept, parent.orElse(null), spot);
            } else {
                tidings.spokeUp(kept);
            }
            return kept;
        });
    }

    /** The words that it is on; null for none. Only a line has words to point at and to write anew. */
    private @Nullable Place place(NewComment wanted, Spot spot) {
        Line line = spot.line();
        Quote quote = wanted.quote();
        if (line == null && quote != null) {
            throw Problem.unprocessable("quote", host.text("comments.quoteNoLine"));
        }
        if (line == null && Comment.suggested(wanted.suggestion()) != null) {
            throw Problem.unprocessable("suggestion", host.text("comments.suggestionNoLine"));
        }
        return line == null || quote == null ? null : following.of(quote, wanted.version(), line);
    }

    /** Replies to somebody. A reply to a reply stands in the same thread. */
    public Comment reply(String id, String text) {
        return reply(id, text, "");
    }

    /** As {@link #reply(String, String)}, once for each form. */
    public Comment reply(String id, String text, String once) {
        return reply(id, text, once, Telling.NOBODY);
    }

    /** As {@link #reply(String, String, String)}, and tells people of it. */
    public Comment reply(String id, String text, String once, Telling telling) {
        Comment first = reads.existing(id);
        return give(new NewComment(first.target(), null, 0, text, first.level(), null, id, telling), once);
    }

    private Comment inThread(String id, ResourceRef target) {
        Comment parent = reads.existing(id);
        if (!parent.target().equals(target)) {
            throw Problem.invalid("parent", host.text("comments.otherLine"));
        }
        return parent.parent() == null ? parent : reads.existing(parent.parent());
    }

    /** Writes a new comment that mentions nobody. Rights are the caller's matter. */
    public Comment keep(Comment given, Spot spot) {
        return keep(given, spot, Found.NOBODY);
    }

    /** Writes a new comment with all that belongs to it. Rights are the caller's matter. */
    Comment keep(Comment given, Spot spot, Found found) {
        return host.store.inTransaction(entities -> {
            Optional<CommentRow> first = Optional.ofNullable(given.parent()).map(id -> locked(entities, id));
            Comment comment = first.map(row -> given.inOrder(row.replied())).orElse(given);
            write(entities, comment);
            host.access.protect(comment.ref(), protection(comment, spot));
            letIn(comment, comment.author());
            first.ifPresent(row -> letIn(comment, row.comment().author()));
            mentioned.tell(comment, found, Set.of());
            host.recorded("comment.given", comment, false, facts(comment, spot));
            return comment;
        });
    }

    private static Map<String, String> facts(Comment comment, Spot spot) {
        Map<String, String> facts = new HashMap<>(Host.on(comment));
        if (spot.line() != null) {
            facts.put("version", String.valueOf(spot.version()));
        }
        return facts;
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
    static Protection protection(Comment comment, Spot spot) {
        Plan plan = spot.plan();
        return new Protection(
                plan.department(), plan.ref(), plan.round(), comment.level().audience(), spot.classification(), comment.author());
    }
}
