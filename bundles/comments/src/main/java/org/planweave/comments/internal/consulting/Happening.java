package org.planweave.comments.internal.consulting;

import java.time.Instant;

/**
 * Something that was done with a consultation.
 *
 * @param by the person's id
 * @param note the reason, or how it was done; empty if nothing was said
 */
public record Happening(String consultation, What what, String by, Instant at, String note) {

    /** What can be done. */
    public enum What {
        OPENED,
        REMINDED,
        EXTENDED,
        CLOSED
    }
}
