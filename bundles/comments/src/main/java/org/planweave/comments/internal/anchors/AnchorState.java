package org.planweave.comments.internal.anchors;

import java.util.Locale;

/** What became of the words that a comment was made on. */
public enum AnchorState {
    /** They stand as they stood. */
    HELD,
    /** The same words stand at another place of the line. */
    MOVED,
    /** Some of them changed; at least half of what was said about is still there. */
    CHANGED,
    /** They are gone, or nobody but a person can say which of two places it is. */
    LOST;

    /** The word of the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
