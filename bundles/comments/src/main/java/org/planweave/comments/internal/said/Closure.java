package org.planweave.comments.internal.said;

import java.util.Objects;
import java.util.Optional;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.pages.Talk;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Deed;

/** A comment that was answered: by which group it was said, on which line, and what was done. */
record Closure(Consultee group, Talk talk) {

    /** What became of the words. */
    enum Done {
        /** they changed, and the answer knows how */
        CHANGED,
        /** they changed after the answer */
        CHANGED_SINCE,
        /** the line was taken out */
        TAKEN_OUT,
        /** the answer says that they change, and they have not yet */
        NOT_YET,
        /** the answer promises a change of more than one line, which nobody can show between two versions */
        NOT_SHOWN,
        /** the answer promises no change */
        NOTHING;

        /** Whether there is a before and an after. */
        boolean opens() {
            return this == CHANGED || this == CHANGED_SINCE || this == TAKEN_OUT;
        }

        /** The word of texts and of the API. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    Comment comment() {
        return talk.first();
    }

    Answer answer() {
        return Objects.requireNonNull(comment().answer());
    }

    Done done() {
        if (!answer().kind().changes()) {
            return Done.NOTHING;
        }
        if (!comment().onLine()) {
            return Done.NOT_SHOWN;
        }
        if (talk.line() == null) {
            return Done.TAKEN_OUT;
        }
        return deed().map(deed -> deed.since() ? Done.CHANGED_SINCE : Done.CHANGED).orElse(Done.NOT_YET);
    }

    Optional<Deed> deed() {
        return talk.line() == null ? Optional.empty() : Deed.of(comment(), talk.line().version());
    }

    /** The page with the words before and after. */
    String changeHref() {
        return "/comments/" + comment().id() + "/change";
    }
}
