package org.planweave.plans.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts the days on which the council works: Monday to Friday without England's bank holidays. */
public final class WorkingDays {

    private final Set<LocalDate> holidays;

    public WorkingDays(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
    }

    public boolean works(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(day);
    }

    /** How many working days there are after one day up to and with another; below nought the other way round. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::works).count();
    }

    /** The day so many working days before another; after it if the count is below nought. */
    public LocalDate before(LocalDate day, int count) {
        int step = count < 0 ? 1 : -1;
        LocalDate found = day;
        for (int left = Math.abs(count); left > 0;) {
            found = found.plusDays(step);
            left -= works(found) ? 1 : 0;
        }
        return found;
    }

    /** The day itself if the council works on it, else the last working day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        return works(day) ? day : before(day, 1);
    }

    /**
     * The last working day on which papers can be put out so that this many clear days lie between it and the meeting: neither the
     * day of issue nor the day of the meeting counts (Local Government Act 1972, section 100B(3)).
     *
     * @param everyDay the council's own rule: count Saturdays, Sundays and bank holidays too
     */
    public LocalDate clearDaysBefore(LocalDate meeting, int clearDays, boolean everyDay) {
        LocalDate first = everyDay ? meeting.minusDays(clearDays) : before(meeting, clearDays);
        return onOrBefore(first.minusDays(1));
    }

    /** How many clear days there are between the day of issue and the meeting. */
    public int clearDays(LocalDate issued, LocalDate meeting, boolean everyDay) {
        if (!issued.isBefore(meeting)) {
            return 0;
        }
        return (int) issued.plusDays(1).datesUntil(meeting).filter(day -> everyDay || works(day)).count();
    }
}
