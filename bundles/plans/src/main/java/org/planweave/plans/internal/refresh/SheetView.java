package org.planweave.plans.internal.refresh;

import gg.jte.Content;
import java.util.List;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plan;

/**
 * The sheet for members: what changed since last year.
 *
 * @param kept the numbers of the lines that stayed as they were
 * @param totals how everything adds up, one sentence each
 * @param broken what does not add up, or empty
 */
public record SheetView(
        Plan plan,
        Department department,
        String title,
        String headline,
        List<Entry> added,
        List<Entry> changed,
        List<Entry> dropped,
        List<Entry> open,
        List<String> kept,
        List<String> totals,
        String broken) {

    /** A line on the sheet. {@code note} says what its number was, or who it may go to. */
    public record Entry(String number, String note, Content words, List<String> changes, String reason) {}
}
