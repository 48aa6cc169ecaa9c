package org.planweave.comments.internal.stored;

import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.planning.Line;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Quote;
import org.planweave.comments.internal.rules.Telling;

/**
 * What somebody wants to say.
 *
 * @param target the reference of a line, a section or a plan
 * @param quote the words it is on, or null
 * @param version the line's version that the quote was read in, or 0 for the newest
 * @param suggestion what the words, or the line, should read instead, or null
 * @param parent the comment it replies to, or null
 * @param telling whom to tell of it, beside those whom the text mentions
 */
public record NewComment(
        ResourceRef target,
        @Nullable Quote quote,
        long version,
        String text,
        Level level,
        @Nullable String suggestion,
        @Nullable String parent,
        Telling telling) {

    /** Nobody is told but those whom the text mentions. */
    public NewComment(
            ResourceRef target, @Nullable Quote quote, long version, String text, Level level, @Nullable String suggestion,
            @Nullable String parent) {
        this(target, quote, version, text, level, suggestion, parent, Telling.NOBODY);
    }

    /** On a line or on words in it. */
    public NewComment(
            String line, @Nullable Quote quote, long version, String text, Level level, @Nullable String suggestion,
            @Nullable String parent) {
        this(Line.ref(line), quote, version, text, level, suggestion, parent);
    }
}
