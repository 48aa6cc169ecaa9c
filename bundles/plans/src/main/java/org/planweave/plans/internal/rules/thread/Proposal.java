package org.planweave.plans.internal.rules.thread;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;

/**
 * A change of the corporate plan that a department proposes: plans inform strategy as strategy informs plans. An accepted one goes into
 * next year's corporate plan; this year's stays as it is, for plans are being written to it.
 *
 * @param outcome the id of the outcome that is to change, or null for a new one
 * @param words what the corporate plan shall say
 * @param answeredAt when it was answered; the epoch until then
 */
public record Proposal(
        String id,
        String round,
        @Nullable String outcome,
        String department,
        String words,
        String why,
        State state,
        Instant at,
        String by,
        String answer,
        Instant answeredAt,
        String answeredBy) {

    /** Where it stands. An answer is final; a department may propose again. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        DECLINED
    }

    public static final int LONGEST = 2_000;

    public static Proposal made(
            String id, String round, @Nullable String outcome, String department, String words, String why, Instant at, String by) {
        return new Proposal(id, round, outcome, department, words, why, State.PROPOSED, at, by, "", Instant.EPOCH, "");
    }

    public Proposal answered(State to, String words, Instant now, String who) {
        return new Proposal(id, round, outcome, department, this.words, why, to, at, by, words, now, who);
    }

    public boolean open() {
        return state == State.PROPOSED;
    }

    public static ResourceRef ref(String id) {
        return new ResourceRef("plans", "proposal", id);
    }
}
