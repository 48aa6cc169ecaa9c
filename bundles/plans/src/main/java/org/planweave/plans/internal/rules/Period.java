package org.planweave.plans.internal.rules;

import java.time.LocalDate;

/** A planning period with its first and last day. */
public record Period(LocalDate starts, LocalDate ends) {

    public Period {
        if (ends.isBefore(starts)) {
            throw new IllegalArgumentException("The period ends before it starts: " + starts + " to " + ends);
        }
    }

    /** The period as people say it: {@code 2027–28}, {@code 2011–14}, and {@code 2027} for a calendar year. */
    public String title() {
        int last = ends.getYear();
        int first = starts.getYear();
        if (first == last) {
            return String.valueOf(first);
        }
        boolean sameCentury = first / 100 == last / 100;
        return first + "–" + (sameCentury ? "%02d".formatted(last % 100) : String.valueOf(last));
    }
}
