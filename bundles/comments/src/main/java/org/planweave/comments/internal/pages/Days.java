package org.planweave.comments.internal.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people in the council read them. */
public final class Days {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    /** {@code 20 Jan}; with the year where it is not this one. */
    public static String day(Instant instant) {
        return day(instant.atZone(LONDON).toLocalDate());
    }

    /** {@code 20 Jan}; with the year where it is not this one. */
    public static String day(LocalDate day) {
        return (day.getYear() == LocalDate.now(LONDON).getYear() ? SHORT : LONG).format(day);
    }

    /** {@code 20 January}; with the year where it is not this one. */
    static String full(LocalDate day) {
        return (day.getYear() == LocalDate.now(LONDON).getYear() ? MONTH : YEAR).format(day);
    }

    /** {@code 2027-01-20}. */
    public static String iso(Instant instant) {
        return instant.atZone(LONDON).toLocalDate().toString();
    }
}
