package org.planweave.plans.internal.rules.thread;

import java.util.ArrayList;
import java.util.List;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;

/** What a proposal and its answer must say. */
public final class ProposalCheck {

    private ProposalCheck() {}

    /** @throws Problem 400 with a fault for each of {@code words} and {@code why} that cannot stand */
    public static void check(String words, String why) {
        List<Fault> faults = new ArrayList<>();
        text("words", words, "Write what the corporate plan should say.", faults);
        text("why", why, "Say why; the strategy lead decides by it.", faults);
        refuse(faults);
    }

    /** @throws Problem 400 if a proposal is declined without a reason, or the answer cannot be kept */
    public static void checkAnswer(boolean accept, String words) {
        List<Fault> faults = new ArrayList<>();
        if (!accept || !words.isBlank()) {
            text("answer", words, "Say why you decline; the department reads it.", faults);
        }
        refuse(faults);
    }

    private static void text(String name, String text, String missing, List<Fault> faults) {
        if (text.isBlank()) {
            faults.add(new Fault(name, missing));
        } else if (text.length() > Proposal.LONGEST) {
            faults.add(new Fault(name, "It has " + text.length() + " characters; shorten it to " + Proposal.LONGEST + " or fewer."));
        }
        if (text.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            faults.add(new Fault(name, "It holds a character that cannot be kept; write it again."));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
