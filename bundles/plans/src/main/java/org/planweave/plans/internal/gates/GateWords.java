package org.planweave.plans.internal.gates;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in the sentences of gates. */
final class GateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private GateWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
