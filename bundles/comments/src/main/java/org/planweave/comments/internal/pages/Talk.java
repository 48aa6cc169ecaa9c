package org.planweave.comments.internal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Line;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.CommentReads;

/**
 * A comment with what was replied to it.
 *
 * @param letter what it is called beside the plan: a, b, c, in the order of reading; empty where it does not stand there
 * @param line its line as it now is, or null if it was taken out
 */
public record Talk(String letter, Comment first, List<Comment> replies, @Nullable Line line) {

    /** The number of its line, or an empty text. */
    public String number() {
        return line == null ? "" : line.number();
    }

    /** Whether there are replies that were not read with it. */
    public boolean hasMore() {
        return first.replies() > CommentReads.FIRST_REPLIES;
    }

    /** The id of its note beside the plan. */
    public String anchor() {
        return "note-" + first.id();
    }

    /** What a live page knows the thread by, and by what it tells that somebody has answered it or added to it. */
    public String live() {
        return first.ref() + " " + first.stand() + "-" + first.replies() + "-"
                + replies.stream().mapToLong(Comment::version).sum();
    }

    /** Without the name of whoever said it, if they have no account. */
    Talk nameless() {
        return new Talk(letter, first.nameless(), replies, line);
    }

    Talk called(String name) {
        return new Talk(name, first, replies, line);
    }
}
