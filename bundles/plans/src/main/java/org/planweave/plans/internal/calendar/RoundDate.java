package org.planweave.plans.internal.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.PlanState;

/**
 * A date of a round: set by a person, or worked back from another one.
 *
 * @param code a word of its own in the round, such as {@code committee}
 * @param title as people read it
 * @param state the state that plans reach with it, as {@link PlanState#name()}, or empty
 * @param fixed the day that a person set, or null if it is worked back
 * @param back what it is worked back from, or null if it was set
 */
public record RoundDate(String code, String title, String state, @Nullable LocalDate fixed, @Nullable Back back) {

    /** The date by which the budget is decided. */
    public static final String BUDGET = "budget";
    /** The date by which the final figures of the year before are known. */
    public static final String OUTTURN = "outturn";
    /** The day on which the committee's papers are put out. */
    public static final String PAPERS = "papers";

    /** How days before a date are counted. */
    public enum Unit {
        /** days of the council's rule, the first and the last not counted */
        CLEAR,
        WORKING,
        CALENDAR
    }

    /**
     * So many days before another date; after it if the count is below nought.
     *
     * @param from the code of the other date
     */
    public record Back(String from, int days, Unit unit) {}

    public static RoundDate set(String code, String title, String state, LocalDate day) {
        return new RoundDate(code, title, state, day, null);
    }

    public static RoundDate back(String code, String title, String state, String from, int days, Unit unit) {
        return new RoundDate(code, title, state, null, new Back(from, days, unit));
    }

    /** The same date, set by a person to this day. */
    public RoundDate at(LocalDate day) {
        return new RoundDate(code, title, state, day, null);
    }
}
