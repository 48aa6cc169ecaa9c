package org.planweave.plans.internal.setup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature, or a refusal to sign.
 *
 * @param step the code of the {@link SignStep}
 * @param agreed false if the plan was sent back
 * @param person the id of who signed
 * @param standsFor the id of the person whom they stood in for, or null
 * @param note why it was sent back, or what the signature refers to; may be empty
 * @param at when
 * @param read when the plan that they read had last been changed
 */
public record SignOff(
        String plan, String step, boolean agreed, String person, @Nullable String standsFor, String note, Instant at, Instant read) {

    /** Whether the plan still says what was signed. */
    public boolean stillTrue(Instant changedAt) {
        return !changedAt.isAfter(read);
    }
}
