package org.planweave.comments.internal.stored;

import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.anchors.AnchorState;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Closing;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Place;
import org.planweave.comments.internal.rules.Quote;

/** Says which words a comment is on: a person does, or the difference of a line's versions. */
@Component(service = PlaceWords.class)
public final class PlaceWords {

    private final Host host;
    private final Permits permits;
    private final ChangeComment changing;
    private final Following following;

    @Activate
    public PlaceWords(@Reference Host host, @Reference Permits permits, @Reference ChangeComment changing) {
        this.host = host;
        this.permits = permits;
        this.changing = changing;
        this.following = new Following(host.plans);
    }

    /** A person says which words the comment is on now. */
    public Comment place(String id, Quote quote) {
        return changing.change(id, "comment.placed", (entities, comment) -> {
            permits.requireAuthorOrManager(comment);
            requireWords(comment);
            return comment.placed(following.of(quote, 0, host.line(comment.line())));
        });
    }

    /**
     * A person says that the comment still applies to what its words have become.
     *
     * @throws Problem (409) if the words are lost: then they have to be pointed at; and if it is on the whole line
     */
    public Comment stillApplies(String id) {
        return changing.change(id, "comment.confirmed", (entities, comment) -> {
            permits.requireAuthorOrManager(comment);
            requireWords(comment);
            Line line = host.line(comment.line());
            Place place = following.current(comment, line).place();
            if (place == null) {
                throw Problem.conflict("no-words", host.text("comments.placeWholeLine"));
            }
            if (place.now().state() == AnchorState.LOST) {
                throw Problem.conflict("words-lost", host.text("comments.placeFirst"));
            }
            return comment.placed(place.confirmed(line.text(), line.version()));
        });
    }

    private void requireWords(Comment comment) {
        if (comment.parent() != null) {
            throw Problem.conflict("reply", host.text("comments.placeReply"));
        }
        if (!comment.onLine()) {
            throw Problem.conflict("no-words", host.text("comments.placeNoLine"));
        }
    }

    /** Follows the words of all comments on a line to its newest version. Called after the line was written. */
    public void follow(String lineId) {
        host.plans.line(lineId).ifPresent(line -> host.store.doInTransaction(entities -> {
            Map<String, List<Line>> versions = new HashMap<>();
            List<CommentRow> rows = entities
                    .createQuery("select c from CommentRow c where c.line = :line and c.removed = false", CommentRow.class)
                    .setParameter("line", lineId)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            rows.forEach(row -> row.write(closed(following.current(row.comment(), line, versions), line)));
            protect(rows.stream().map(CommentRow::comment).toList(), line);
        }));
    }

    /** A suggested wording that the line now has, or whose misspelt words are gone, needs nobody to answer it. */
    private Comment closed(Comment comment, Line line) {
        Optional<Closing> closing = Closing.of(comment, line.text());
        if (closing.isEmpty()) {
            return comment;
        }
        String why = host.text("comments.closing." + closing.get().name().toLowerCase(Locale.ROOT));
        Comment closed = comment.answered(
                new Answer(Answer.Kind.ACCEPT, why, line.by(), host.now(), comment.saidOn(), line.version()));
        host.recorded("comment.answered", closed, false, Map.of("line", line.id(), "because", closing.get().name()));
        return closed;
    }

    /** The line may have become less open. */
    private void protect(List<Comment> comments, Line line) {
        if (!comments.isEmpty()) {
            Plan plan = host.plan(line.plan());
            host.access.protectAll(comments.stream().collect(
                    Collectors.toMap(Comment::ref, comment -> GiveComment.protection(comment, Spot.of(line, plan)))));
        }
    }

    /** Follows all comments that are behind their lines. */
    void followAll() {
        Set<String> lines = Set.copyOf(host.store.reading(entities -> entities
                .createQuery("select distinct c.line from CommentRow c where c.removed = false and c.line <> ''", String.class)
                .getResultList()));
        host.plans.lines(lines).keySet().forEach(this::follow);
    }
}
