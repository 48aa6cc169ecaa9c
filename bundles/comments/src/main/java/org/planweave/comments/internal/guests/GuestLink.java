package org.planweave.comments.internal.guests;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultee;

/**
 * A link that somebody without an account was given.
 *
 * @param forWhom whom it was made for: a person or a body
 * @param group the group that they speak for
 * @param by the id of the person who made it
 * @param takenBack when it was taken back, or null
 */
public record GuestLink(
        String id, String consultation, String plan, String forWhom, Consultee group, String by, Instant at, @Nullable Instant takenBack) {

    /** Where a link stands. */
    public enum State {
        OPEN,
        TAKEN_BACK,
        OVER
    }

    /** It holds for as long as its consultation is open, if nobody takes it back. */
    public State state(Consultation window, LocalDate today) {
        if (takenBack != null) {
            return State.TAKEN_BACK;
        }
        return window.isOpen(today) ? State.OPEN : State.OVER;
    }
}
