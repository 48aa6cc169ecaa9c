package org.planweave.clusters.internal.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people in the council read them. */
public final class Dates {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private Dates() {}

    public static LocalDate today() {
        return LocalDate.now(LONDON);
    }

    /** {@code 29 January 2027}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    public static String day(Instant instant) {
        return DAY.format(instant.atZone(LONDON));
    }

    /** {@code Fri 29 Jan}. */
    public static String inYear(LocalDate date) {
        return SHORT.format(date);
    }
}
