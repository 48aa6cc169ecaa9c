package org.planweave.plans.internal.rules.refresh;

import java.util.ArrayList;
import java.util.List;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;

/** What a decision must say before anything is done: a drop its reason, in words that can be kept. */
public final class DecisionCheck {

    public static final int LONGEST_REASON = 2_000;

    private DecisionCheck() {}

    /** @throws Problem 400 with a fault for each decision that cannot stand; the pointer is {@code r.} and the subject */
    public static void check(List<Decision> decisions) {
        List<Fault> faults = new ArrayList<>();
        for (Decision decision : decisions) {
            String reason = decision.reason().strip();
            String pointer = "r." + decision.subject();
            if (decision.kind() == Decision.Kind.DROP && reason.isEmpty()) {
                faults.add(new Fault(pointer, "Say why this line is dropped; members read the reason."));
            }
            if (reason.length() > LONGEST_REASON) {
                faults.add(new Fault(pointer, "The reason has " + reason.length() + " characters; shorten it to " + LONGEST_REASON
                        + " or fewer."));
            }
            if (reason.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                faults.add(new Fault(pointer, "The reason holds a character that cannot be kept; write it again."));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
