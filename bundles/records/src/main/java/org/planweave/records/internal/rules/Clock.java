package org.planweave.records.internal.rules;

import java.time.LocalDate;

/** Counts the twenty working days of the Freedom of Information Act 2000, section 10(1). */
public final class Clock {

    private static final int DAYS = 20;

    private final FreeDays free;

    public Clock(FreeDays free) {
        this.free = free;
    }

    /** The last day for an answer: the twentieth working day after the day of receipt. */
    public LocalDate due(LocalDate received) {
        LocalDate day = received;
        for (int left = DAYS; left > 0;) {
            day = day.plusDays(1);
            left -= free.works(day) ? 1 : 0;
        }
        return day;
    }

    /** How many working days there are after today up to and with the last day; below nought once it is past. */
    public int left(LocalDate today, LocalDate due) {
        if (today.isAfter(due)) {
            return -left(due, today);
        }
        return (int) today.plusDays(1).datesUntil(due.plusDays(1)).filter(free::works).count();
    }
}
