package org.planweave.plans.internal.wired;

import java.time.LocalDate;
import java.util.List;
import org.planweave.api.people.Role;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.plans.internal.calendar.RoundDate;
import org.planweave.plans.internal.calendar.RoundDate.Unit;
import org.planweave.plans.internal.setup.GateRules;
import org.planweave.plans.internal.setup.RoundSetup;
import org.planweave.plans.internal.setup.SignStep;

/** The round of the tests, set up: a director signs, then the leadership team; a budget and an outturn are awaited. */
public final class Rounds {

    public static final SignStep DIRECTOR = new SignStep(
            "director", "The director’s agreement", PlanState.LEADERSHIP_TEAM, Role.DIRECTOR, null);
    public static final SignStep LEADERSHIP = new SignStep(
            "leadership", "The leadership team’s agreement", PlanState.FINAL_DRAFT, Role.LEADERSHIP_TEAM, null);
    public static final LocalDate BUDGET = LocalDate.of(2027, 2, 24);

    private Rounds() {}

    public static final PlanTemplate TEMPLATE = new PlanTemplate("small", "Small plan", "Business plan", 2, List.of(
            new PlanTemplate.Section("What we are for", "plan", "", 1, false),
            new PlanTemplate.Section("What we will do", "plan", "", 3, true)), PlanTemplate.USUAL.kinds());

    public static List<RoundDate> dates(LocalDate review, LocalDate outturn) {
        return List.of(
                RoundDate.set("review", "Cluster review", PlanState.CLUSTER_REVIEW.name(), review),
                RoundDate.set(RoundDate.BUDGET, "Budget decision", "", BUDGET),
                RoundDate.back("committee", "Committee", PlanState.COMMITTEE.name(), RoundDate.BUDGET, -10, Unit.WORKING),
                RoundDate.back(RoundDate.PAPERS, "Papers out", "", "committee", 5, Unit.CLEAR),
                RoundDate.set(RoundDate.OUTTURN, "Outturn known", "", outturn));
    }

    /** Sets the round up as the corporate strategy lead, with these signatures. */
    public static RoundSetup setUp(WiredPlans wired, List<SignStep> chain, LocalDate review, LocalDate outturn) {
        return wired.portal.currentUser().as(Town.STRATEGY, () -> wired.setups.change("r27", 0, "test", none -> none
                .with("Two sides, no more.", TEMPLATE).with(dates(review, outturn)).with(new GateRules(
                        List.of(), List.of(), chain, List.of(Town.CHIEF.id()), 5, false, LocalDate.of(2027, 3, 22),
                        LocalDate.of(2027, 5, 6), List.of()))));
    }
}
