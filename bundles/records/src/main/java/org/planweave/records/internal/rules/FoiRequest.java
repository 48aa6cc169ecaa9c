package org.planweave.records.internal.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Identified;
import org.planweave.api.ResourceRef;

/**
 * A request for information.
 *
 * @param reference what the council calls it
 * @param asked what was asked for; who asked is not kept
 * @param received the day on which it came
 * @param target what it is about
 * @param title that, in words
 * @param closedOn the day of the answer or refusal, or null while it is open
 * @param why what is to be said of the answer, or why it was refused
 * @param exemption under which section it was refused, or null
 */
public record FoiRequest(
        String id, String reference, String asked, LocalDate received, Target target, String title, State state,
        @Nullable LocalDate closedOn, @Nullable String closedBy, String why, @Nullable Exemption exemption, Instant gatheredAt,
        String madeBy, Instant madeAt, long version) implements Identified {

    /** How it stands. */
    public enum State {
        OPEN,
        ANSWERED,
        REFUSED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static ResourceRef ref(String id) {
        return new ResourceRef("records", "request", id);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
