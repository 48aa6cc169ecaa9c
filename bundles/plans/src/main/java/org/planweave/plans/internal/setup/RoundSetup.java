package org.planweave.plans.internal.setup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.plans.internal.calendar.RoundDate;

/**
 * How one round is set up.
 *
 * @param round its id
 * @param version 0 if nobody has set it up yet; one more with each change
 * @param template as it was when the round took it
 * @param budget the budget decision, or null until it is recorded
 */
public record RoundSetup(
        String round,
        long version,
        String guidance,
        PlanTemplate template,
        List<RoundDate> dates,
        GateRules rules,
        @Nullable Decision budget) {

    public RoundSetup {
        dates = List.copyOf(dates);
    }

    /** A decision as it was recorded: its day, the minute that holds it, and the id of who wrote it down. */
    public record Decision(LocalDate day, String minute, String by) {}

    /** A round that nobody has set up: no template, no gates of its own. */
    public static RoundSetup none(String round) {
        return new RoundSetup(round, 0, "", PlanTemplate.USUAL, List.of(), GateRules.NONE, null);
    }

    public RoundSetup with(List<RoundDate> others) {
        return new RoundSetup(round, version, guidance, template, others, rules, budget);
    }

    public RoundSetup with(GateRules others) {
        return new RoundSetup(round, version, guidance, template, dates, others, budget);
    }

    public RoundSetup with(String otherGuidance, PlanTemplate other) {
        return new RoundSetup(round, version, otherGuidance, other, dates, rules, budget);
    }
}
