package org.planweave.comments.internal.stored;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Suggestion;

/** The plan's department answers: one comment, many at once, or by taking over the wording that a comment suggests. */
@Component(service = AnswerComments.class)
public final class AnswerComments {

    /** What is being answered, at one moment; the newest version of each line is looked up once. */
    private record Given(Answer.Kind kind, String reason, Instant at, Function<String, Long> newest) {

        /** Words that changed since the comment was said changed because of it, if its answer says that they do. */
        Answer to(Comment comment, String by) {
            long now = kind.changes() && comment.saidOn() > 0 ? newest.apply(comment.line()) : 0;
            return new Answer(kind, reason, by, at, comment.saidOn(), now > comment.saidOn() ? now : 0);
        }
    }

    private final Host host;
    private final Permits permits;
    private final CommentReads reads;
    private final ChangeComment changing;

    @Activate
    public AnswerComments(@Reference Host host, @Reference Permits permits, @Reference CommentReads reads,
            @Reference ChangeComment changing) {
        this.host = host;
        this.permits = permits;
        this.reads = reads;
        this.changing = changing;
    }

    /**
     * Answers for the plan's department, or answers anew.
     *
     * @throws Problem 403 if one does not answer for the plan, 400 without a reason where one is due, 409 for a reply
     */
    public Comment answer(String id, Answer.Kind kind, String reason) {
        return answer(id, given(kind, reason), true);
    }

    /**
     * One answer for many comments, all or none. They all carry the same moment, by which they can be taken back together.
     *
     * @throws Problem 400 if none is chosen, 409 if one of them was answered by somebody else meanwhile
     */
    public List<Comment> answerAll(Collection<String> ids, Answer.Kind kind, String reason) {
        if (ids.isEmpty()) {
            throw Problem.invalid("comment", host.text("comments.answers.noneChosen"));
        }
        Given given = given(kind, reason);
        return host.store.inTransaction(
                entities -> new LinkedHashSet<>(ids).stream().map(id -> answer(id, given, false)).toList());
    }

    /**
     * Takes over the wordings that many comments suggest, one after the other, all or none.
     *
     * @param seen the version of each line that the reader had before them, by the line's id
     * @throws Problem 400 if none is chosen, 409 if one suggests nothing, was answered meanwhile, or its words went with another's
     *     wording; 412 if somebody saved one of the lines meanwhile
     */
    public List<Comment> acceptAll(Collection<String> ids, Map<String, Long> seen) {
        if (ids.isEmpty()) {
            throw Problem.invalid("comment", host.text("comments.answers.noneChosen"));
        }
        return host.store.inTransaction(entities -> {
            seen.forEach((line, version) -> {
                if (host.line(line).version() != version) {
                    throw Problem.stale(host.text("comments.answers.lineChanged", host.line(line).number()), Map.of());
                }
            });
            return new LinkedHashSet<>(ids).stream().map(id -> {
                Comment comment = reads.existing(id);
                requireUnanswered(comment);
                return acceptSuggestion(id, 0);
            }).toList();
        });
    }

    /**
     * Takes back what the current user answered in one go, as far as it still stands. Wordings that were taken over stay in their lines.
     *
     * @param at the moment that the answers carry
     * @return the comments that wait again
     */
    public List<Comment> takeBack(Instant at) {
        String person = host.person().id();
        return host.store.inTransaction(entities -> entities
                .createQuery("select c.id from CommentRow c where c.answer.answeredBy = :person and c.answer.answeredAt = :at "
                        + "and c.removed = false order by c.id", String.class)
                .setParameter("person", person)
                .setParameter("at", at.toEpochMilli())
                .getResultList().stream()
                .map(id -> changing.change(id, "comment.answer-taken-back", (any, comment) -> {
                    permits.requireManager(comment);
                    return comment.unanswered();
                }))
                .toList());
    }

    private void requireUnanswered(Comment comment) {
        if (comment.answer() != null) {
            throw Problem.conflict("answered", host.text("comments.answeredMeanwhile", host.name(comment.answer().by())));
        }
    }

    private Given given(Answer.Kind kind, String reason) {
        Map<String, Long> known = new HashMap<>();
        return new Given(kind, Answer.reason(kind, reason), host.now(),
                line -> known.computeIfAbsent(line, id -> host.plans.line(id).map(Line::version).orElse(0L)));
    }

    private Comment answer(String id, Given given, boolean anew) {
        return changing.change(id, "comment.answered", (entities, comment) -> {
            permits.requireManager(comment);
            if (comment.parent() != null) {
                throw Problem.conflict("reply", host.text("comments.answerReply"));
            }
            if (!anew) {
                requireUnanswered(comment);
            }
            return comment.answered(given.to(comment, host.person().id()));
        });
    }

    /**
     * Puts a suggested wording into the line, as a change of the current user's, and answers the comment with an acceptance that names
     * who suggested it.
     *
     * @param seen the line's version that the reader had before them, or 0 for the newest
     * @throws Problem 409 if nothing is suggested or the words are no longer there, 412 if somebody saved the line meanwhile
     */
    public Comment acceptSuggestion(String id, long seen) {
        Comment comment = reads.existing(id);
        permits.requireManager(comment);
        if (comment.suggestion() == null) {
            throw Problem.conflict("no-suggestion", host.text("comments.noSuggestion"));
        }
        return host.store.inTransaction(entities -> {
            Line line = host.line(comment.line());
            if (seen != 0 && seen != line.version()) {
                throw Problem.stale(host.text("comments.suggestion.stale"), Map.of("theirs", line.text(), "yours", reworded(line, comment)));
            }
            Line changed = host.plans.change(line.id(), line.version(), with(line, reworded(line, comment)));
            String why = host.text("comments.wordingTaken", host.name(comment.author()));
            return changing.change(id, "comment.answered", (any, asked) -> asked.answered(new Answer(
                    Answer.Kind.ACCEPT, why, host.person().id(), host.now(), line.version(), changed.version())));
        });
    }

    private String reworded(Line line, Comment comment) {
        Optional<Suggestion> suggestion = Suggestion.of(comment, line.text());
        return suggestion
                .orElseThrow(() -> Problem.conflict("words-lost", host.text("comments.suggestionLost")))
                .newText();
    }

    private static LineDraft with(Line line, String text) {
        return new LineDraft(line.kind(), line.section(), text, line.fields(), line.outcomes(), line.classification());
    }
}
