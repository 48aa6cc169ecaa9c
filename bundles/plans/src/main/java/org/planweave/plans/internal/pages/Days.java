package org.planweave.plans.internal.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people in the council read them. */
public final class Days {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Days() {}

    public static LocalDate today() {
        return LocalDate.now(LONDON);
    }

    /** {@code 29 January 2027}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code 29 January}. */
    public static String inYear(LocalDate date) {
        return SHORT.format(date);
    }

    /** {@code 29 January 2027}, in London. */
    public static String day(Instant instant) {
        return DAY.format(instant.atZone(LONDON));
    }

    /** {@code 29 January 2027, 10:42}, in London; the time alone for today. */
    public static String when(Instant instant) {
        LocalDate date = instant.atZone(LONDON).toLocalDate();
        return date.equals(today()) ? time(instant) : DAY.format(date) + ", " + time(instant);
    }

    /** {@code 10:42}, in London. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(LONDON));
    }

    /** A line's date field, {@code 2027-10-31} or {@code 2027-10}, in words. What is neither comes back as it is. */
    public static String field(String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return DAY.format(LocalDate.parse(value));
        }
        return value.matches("\\d{4}-\\d{2}") ? MONTH.format(LocalDate.parse(value + "-01")) : value;
    }
}
