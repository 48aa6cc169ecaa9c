package org.planweave.reports.internal.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people read them. */
public final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Days() {}

    /** “3 March 2027”. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A field {@code yyyy-MM-dd} or {@code yyyy-MM} in words; any other text as it is. */
    static String written(String field) {
        if (field.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return day(LocalDate.parse(field));
        }
        return field.matches("\\d{4}-\\d{2}") ? MONTH.format(YearMonth.parse(field)) : field;
    }
}
