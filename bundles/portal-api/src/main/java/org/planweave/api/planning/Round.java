package org.planweave.api.planning;

import java.time.LocalDate;
import java.util.List;
import org.planweave.api.Identified;

/**
 * One planning round: the year that plans are written for.
 *
 * @param title the period as people say it, such as {@code 2027–28}
 * @param starts first day of the period
 * @param ends last day of the period
 * @param sections the template: the sections of a plan, in order
 * @param gates the dates of the round, in order of date
 * @param current whether this is the round that people work in
 */
public record Round(
        String id, String title, LocalDate starts, LocalDate ends, List<String> sections, List<Gate> gates, boolean current)
        implements Identified {

    /**
     * A date by which something is due; it ends at 23:59 in London.
     *
     * @param state the state that plans reach with it, as {@link PlanState#name()}, or empty
     */
    public record Gate(String title, LocalDate date, String state) {}
}
