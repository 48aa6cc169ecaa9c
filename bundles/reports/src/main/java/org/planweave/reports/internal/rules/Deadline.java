package org.planweave.reports.internal.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.planweave.api.Messages;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;

/**
 * By when a report is complete and signed: the round's date for the final draft, the report deadline, which the calendar works back from
 * the day on which papers go out.
 *
 * @param late whether that day is over
 */
public record Deadline(LocalDate day, boolean late) {

    private static final Messages MESSAGES = Messages.of(Deadline.class);

    public static Optional<Deadline> of(Round round, LocalDate today) {
        return round.gates().stream().filter(gate -> gate.state().equals(PlanState.FINAL_DRAFT.name())).findFirst()
                .map(gate -> new Deadline(gate.date(), gate.date().isBefore(today)));
    }

    /** “Due by 20 February 2027” or “Was due by 20 February 2027”. */
    public String sentence() {
        return MESSAGES.text(late ? "reports.deadline.late" : "reports.deadline", Days.day(day));
    }
}
