package org.planweave.plans.internal.setup;

import java.time.LocalDate;

/** One person signs for another from the first day to the last, both included. People are given by id. */
public record Cover(String person, String delegate, LocalDate first, LocalDate last, String reason) {

    public boolean on(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
