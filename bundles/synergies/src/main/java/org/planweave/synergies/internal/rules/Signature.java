package org.planweave.synergies.internal.rules;

import java.time.Instant;

/**
 * Somebody's word on one version of an initiative's terms. It is never taken back; a newer version needs a new one.
 *
 * @param number of the terms
 * @param department the id of the department that it speaks for; for finance the lead's
 * @param person person id
 */
public record Signature(int number, String department, As as, String person, Instant at) {

    /** In what capacity. */
    public enum As {
        /** for a department's planning */
        PLANNER,
        /** for a department; holds as its planner's too */
        DIRECTOR,
        /** that the benefit is what it is said to be */
        FINANCE
    }
}
