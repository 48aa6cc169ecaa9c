package org.planweave.plans.internal.rounds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;

/** Days as people type them: {@code 2027-03-10}, {@code 10 March 2027}, {@code 10/3/2027}. */
final class DayFields {

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK),
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK), DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK));

    private DayFields() {}

    /** @throws Problem 400 naming the date if it is none */
    static LocalDate day(String field, String typed, String title) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return LocalDate.parse(typed.strip(), form);
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw Problem.invalid(field, "“" + typed.strip() + "” is not a date for “" + title + "”; write it as 10 March 2027.");
    }

    /** Null where nothing was typed. */
    static @Nullable LocalDate ifTyped(String field, String typed, String title) {
        return typed.isBlank() ? null : day(field, typed, title);
    }
}
