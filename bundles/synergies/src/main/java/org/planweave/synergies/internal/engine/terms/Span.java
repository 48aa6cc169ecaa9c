package org.planweave.synergies.internal.engine.terms;

import org.jspecify.annotations.Nullable;

/** Characters of a line's text, from {@code start} to before {@code end}, as Java counts them (UTF-16). */
public record Span(int start, int end) {

    /** @throws IllegalArgumentException when it holds no character */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A span from " + start + " to " + end + " holds no character.");
        }
    }

    /** The words themselves. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Whether the two share a character; nothing is shared with one that is not there. */
    public boolean meets(@Nullable Span other) {
        return other != null && start < other.end && other.start < end;
    }
}
