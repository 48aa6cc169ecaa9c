package org.planweave.comments.internal.rules;

import java.util.Optional;

/**
 * Between which versions a line changed because of a comment: what “we did”.
 *
 * @param from the version before it
 * @param to the version after it
 * @param since whether the change came after the answer, so that {@code to} is the newest version
 */
public record Deed(long from, long to, boolean since) {

    /**
     * What was done about a comment; empty where its answer promises no change, and while the words have not changed.
     *
     * @param newest the number of the line's newest version
     */
    public static Optional<Deed> of(Comment comment, long newest) {
        Answer answer = comment.answer();
        if (answer == null || !answer.kind().changes()) {
            return Optional.empty();
        }
        long from = answer.from() > 0 ? answer.from() : before(comment);
        if (answer.to() > from) {
            return Optional.of(new Deed(from, answer.to(), false));
        }
        return newest > from ? Optional.of(new Deed(from, newest, true)) : Optional.empty();
    }

    /** The version that the comment speaks about: the one its author read, or the first that is known. */
    private static long before(Comment comment) {
        return comment.saidOn() > 0 ? comment.saidOn() : comment.onWords().map(Place::version).orElse(1L);
    }
}
