package org.planweave.plans.internal.setup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.planweave.api.people.Role;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.calendar.RoundDate;
import org.planweave.plans.internal.calendar.RoundDate.Unit;

/** What a lead starts from who sets up a round: the signatures that most councils ask for, and a year worked back from the meeting. */
public final class UsualSetup {

    private UsualSetup() {}

    /** Director, leadership team, implications, the committee's decision. */
    public static List<SignStep> chain() {
        return List.of(
                new SignStep("director", "The director’s agreement", PlanState.LEADERSHIP_TEAM, Role.DIRECTOR, null),
                new SignStep("leadership", "The leadership team’s agreement", PlanState.FINAL_DRAFT, Role.LEADERSHIP_TEAM, null),
                new SignStep("finance", "Financial implications", PlanState.COMMITTEE, Role.FINANCE, null),
                new SignStep("legal", "Legal implications", PlanState.COMMITTEE, Role.DEMOCRATIC_SERVICES, null),
                new SignStep("people", "Staffing implications", PlanState.COMMITTEE, Role.CORPORATE_LEAD, null),
                new SignStep("risk", "Risk implications", PlanState.COMMITTEE, Role.CORPORATE_LEAD, null),
                new SignStep("decision", "The committee’s decision", PlanState.APPROVED, Role.DEMOCRATIC_SERVICES, null));
    }

    /** The dates that a round has already, else a year worked back from a committee on the second Wednesday of March. */
    public static List<RoundDate> dates(Round round) {
        return round.gates().isEmpty() ? workedBack(round.starts()) : kept(round.gates());
    }

    private static List<RoundDate> workedBack(LocalDate starts) {
        LocalDate march = starts.withMonth(3).withDayOfMonth(1);
        LocalDate committee = march.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.WEDNESDAY));
        LocalDate budget = march.minusMonths(1).with(TemporalAdjusters.lastInMonth(DayOfWeek.WEDNESDAY));
        return List.of(
                RoundDate.back("opened", "Round opened", PlanState.DRAFT.name(), "committee", 85, Unit.WORKING),
                RoundDate.back("drafts", "Drafts due, cluster review opens", PlanState.CLUSTER_REVIEW.name(), "leadership", 15, Unit.WORKING),
                RoundDate.back("leadership", "Leadership team", PlanState.LEADERSHIP_TEAM.name(), "report", 8, Unit.WORKING),
                RoundDate.back("report", "Report deadline", PlanState.FINAL_DRAFT.name(), RoundDate.PAPERS, 10, Unit.WORKING),
                RoundDate.set(RoundDate.BUDGET, "Budget decision", "", budget),
                RoundDate.back(RoundDate.PAPERS, "Papers out", "", "committee", GateRules.CLEAR_DAYS, Unit.CLEAR),
                RoundDate.set("committee", "Committee", PlanState.COMMITTEE.name(), committee),
                RoundDate.back("final", "Plans final", PlanState.FINAL.name(), "committee", -5, Unit.WORKING),
                RoundDate.set("starts", "Plan year starts", "", starts),
                RoundDate.set(RoundDate.OUTTURN, "Outturn known", "", starts.plusMonths(3).minusDays(1)));
    }

    private static List<RoundDate> kept(List<Round.Gate> gates) {
        List<RoundDate> dates = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Round.Gate gate : gates) {
            String code = code(gate);
            while (!codes.add(code)) {
                code = code + "-2";
            }
            dates.add(RoundDate.set(code, gate.title(), gate.state(), gate.date()));
        }
        return dates;
    }

    private static String code(Round.Gate gate) {
        String title = gate.title().toLowerCase(Locale.UK);
        for (String known : List.of(RoundDate.BUDGET, RoundDate.OUTTURN, RoundDate.PAPERS)) {
            if (title.startsWith(known)) {
                return known;
            }
        }
        if (gate.state().equals(PlanState.COMMITTEE.name())) {
            return "committee";
        }
        String slug = title.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "date" : slug.length() > 40 ? slug.substring(0, 40) : slug;
    }
}
