package org.planweave.plans.internal.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.planning.PlanState;

/** The way of a plan from draft to final: which step may follow, who may read it there, and which steps freeze an edition. */
public final class Way {

    private static final Set<PlanState> FREEZING = EnumSet.of(PlanState.CLUSTER_REVIEW, PlanState.COMMITTEE, PlanState.FINAL);

    private Way() {}

    /** Why a plan cannot go from one state to another, in a sentence; empty if it can. It goes on by one step, back by any. */
    public static Optional<String> objection(PlanState from, PlanState to) {
        if (from == to) {
            return Optional.of("The plan is at “" + to.label() + "” already.");
        }
        if (from == PlanState.FINAL) {
            return Optional.of("A final plan does not go back; write the changes into next year’s plan.");
        }
        if (to.ordinal() > from.ordinal() + 1) {
            PlanState next = PlanState.values()[from.ordinal() + 1];
            return Optional.of("The plan is at “" + from.label() + "”; move it to “" + next.label() + "” first.");
        }
        return Optional.empty();
    }

    /** The states that a plan can go to from here, the next one first. */
    public static List<PlanState> from(PlanState state) {
        return List.of(PlanState.values()).stream()
                .filter(to -> objection(state, to).isEmpty())
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    /** Whether going on to the state freezes the lines as an edition. */
    public static boolean freezes(PlanState from, PlanState to) {
        return to.compareTo(from) > 0 && FREEZING.contains(to);
    }

    /** Who may read a plan at this state. */
    public static Audience audience(PlanState state) {
        return switch (state) {
            case DRAFT -> Audience.DEPARTMENT;
            case CLUSTER_REVIEW, LEADERSHIP_TEAM, FINAL_DRAFT -> Audience.CLUSTER;
            case COMMITTEE, APPROVED -> Audience.COUNCIL;
            case FINAL -> Audience.PUBLIC;
        };
    }

    /** Who may read a line of a plan at this state: what is not open stays within the council. */
    public static Audience audience(PlanState state, Classification classification) {
        Audience audience = audience(state);
        boolean tooWide = audience == Audience.PUBLIC && classification != Classification.OPEN;
        return tooWide ? Audience.COUNCIL : audience;
    }
}
