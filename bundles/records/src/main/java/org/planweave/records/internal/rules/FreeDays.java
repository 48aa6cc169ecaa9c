package org.planweave.records.internal.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days that are no working days of the Freedom of Information Act 2000, section 10(6), beside Saturdays and Sundays: Christmas Day,
 * Good Friday and every bank holiday in any part of the United Kingdom. So a day that is free in Scotland or Northern Ireland alone
 * does not count in England either. Those of the law and the customary ones are worked out; proclaimed ones are given.
 */
public final class FreeDays {

    private static final int TWELFTH = 12;
    private static final int SEVENTEENTH = 17;
    private static final int SAINT_ANDREW = 30;

    private final Set<LocalDate> proclaimed;

    public FreeDays(Set<LocalDate> proclaimed) {
        this.proclaimed = Set.copyOf(proclaimed);
    }

    public boolean works(LocalDate day) {
        return !weekend(day) && !proclaimed.contains(day) && !of(day.getYear()).contains(day);
    }

    /** The bank holidays of a year, substitute days included. */
    public static Set<LocalDate> of(int year) {
        Set<LocalDate> days = new TreeSet<>();
        // 1 and 2 January (Scotland), 25 and 26 December: on a weekend, the next days that are free for nothing else
        substituted(days, LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.JANUARY, 2));
        substituted(days, LocalDate.of(year, Month.DECEMBER, 25), LocalDate.of(year, Month.DECEMBER, 26));
        substituted(days, LocalDate.of(year, Month.MARCH, SEVENTEENTH));
        substituted(days, LocalDate.of(year, Month.JULY, TWELFTH));
        substituted(days, LocalDate.of(year, Month.NOVEMBER, SAINT_ANDREW));
        LocalDate easter = easter(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        return days;
    }

    private static void substituted(Set<LocalDate> days, LocalDate... holidays) {
        Set<LocalDate> taken = new HashSet<>();
        for (LocalDate holiday : holidays) {
            if (!weekend(holiday)) {
                taken.add(holiday);
            }
        }
        for (LocalDate holiday : holidays) {
            if (weekend(holiday)) {
                LocalDate next = holiday;
                while (weekend(next) || taken.contains(next)) {
                    next = next.plusDays(1);
                }
                taken.add(next);
            }
        }
        days.addAll(taken);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
