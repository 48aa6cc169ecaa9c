package org.planweave.reports.internal.stored;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.Report.Decision;

/** What a decision must say to be written down. */
final class DecisionCheck {

    private static final int LONGEST_MINUTE = 200;
    private static final int LONGEST_WORDS = 4_000;

    private DecisionCheck() {}

    static void check(Report report, Decision decision, LocalDate today) {
        if (report.decision() != null) {
            throw Problem.conflict("report-decided", "A decision on this report is written down already; it stays.");
        }
        List<Fault> faults = new ArrayList<>();
        if (decision.day().isAfter(today)) {
            faults.add(new Fault("day", "A decision that has not been taken cannot be written down; give the day on which it was taken."));
        }
        if (decision.minute().isBlank() || decision.minute().length() > LONGEST_MINUTE || decision.minute().indexOf('\0') >= 0) {
            faults.add(new Fault("minute", "Say where the decision is minuted, in at most " + LONGEST_MINUTE + " characters."));
        }
        if (decision.words().length() > LONGEST_WORDS || decision.words().indexOf('\0') >= 0) {
            faults.add(new Fault("words", "The resolution is too long; write it in at most " + LONGEST_WORDS + " characters."));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
