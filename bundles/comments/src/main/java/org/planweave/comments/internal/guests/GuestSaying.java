package org.planweave.comments.internal.guests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said through a link.
 *
 * @param line the id of the line that it is about, or null for the whole
 * @param lineVersion the version of the line that they had before them; 0 for the whole
 * @param name what they say they are called, or null
 * @param decidedBy the id of the person who let it in or set it aside, or null
 * @param reason why it was set aside, or null
 */
public record GuestSaying(
        String id, String link, String plan, @Nullable String line, long lineVersion, @Nullable String name, String words, Instant at,
        State state, @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String reason) {

    /** What became of it. */
    public enum State {
        HELD,
        LET_IN,
        SET_ASIDE
    }
}
