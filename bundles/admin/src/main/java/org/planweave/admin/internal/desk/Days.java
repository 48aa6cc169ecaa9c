package org.planweave.admin.internal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people in the council read them. */
public final class Days {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).withZone(LONDON);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(LONDON);

    private Days() {}

    /** {@code 14 Jan 2027}. */
    public static String day(LocalDate day) {
        return SHORT.format(day);
    }

    public static String day(Instant instant) {
        return SHORT.format(instant);
    }

    /** {@code 14 January 2027, 12:02}. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
