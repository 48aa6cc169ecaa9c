package org.planweave.plans.internal.rounds;

import java.util.List;
import org.planweave.api.people.Department;
import org.planweave.api.planning.PlanState;

/** The board of a round as its page shows it. */
public record BoardView(
        String id, String title, String today, String lead, List<Gate> gates, List<PlanState> states, List<Row> rows, int late,
        boolean leads, String guidance, Budget budget, List<Own> own, List<Vacant> vacant) {

    /** A date, what it means now, and the address of its slip test, or empty. */
    public record Gate(String title, String date, String note, boolean over, boolean next, String slip) {}

    /**
     * A department.
     *
     * @param plan the plan's id, or empty
     * @param against how it stands against the timetable
     * @param cells a word for each column: done, here, late, or empty
     * @param holds what keeps it
     * @param more how many more things keep it
     */
    public record Row(
            String plan, Department department, String contact, String against, boolean late, List<String> cells, String holds,
            int more, String reminded) {}

    /** The budget decision: in a sentence, what was typed, and whether the reader records it. */
    public record Budget(boolean asked, boolean decided, String said, boolean mayDecide, String error, String day, String minute) {}

    /** Whose lines of a department's plan need another owner, since when, and which they are. */
    public record Vacant(Department department, String who, String since, List<Ref> lines) {}

    /** A line by its number. */
    public record Ref(String number, String href) {}

    /** A date of one department's own. */
    public record Own(Department department, String state, String day, String reason) {}
}
