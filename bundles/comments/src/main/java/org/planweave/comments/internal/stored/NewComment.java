package org.planweave.comments.internal.stored;

import org.jspecify.annotations.Nullable;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Quote;

/**
 * What somebody wants to say.
 *
 * @param line the line's id
 * @param quote the words it is on, or null for the whole line
 * @param version the line's version that the quote was read in, or 0 for the newest
 * @param suggestion what the words, or the line, should read instead, or null
 * @param parent the comment it replies to, or null
 */
public record NewComment(
        String line,
        @Nullable Quote quote,
        long version,
        String text,
        Level level,
        @Nullable String suggestion,
        @Nullable String parent) {}
