package org.planweave.api.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;

/**
 * A day, or days, that somebody wants in their own calendar.
 *
 * @param id stays when the day moves; begins with the module's id and a dot. Days of one id are told apart by their order
 * @param about whose protection decides who reads it; null for what all read who are given it
 * @param title one short line, without words that not everybody may read who may read {@code about}
 * @param first the first day
 * @param last the last day; the first where it is one day
 * @param link the path of the portal where one reads on
 */
public record CalendarDay(String id, @Nullable ResourceRef about, String title, LocalDate first, LocalDate last, String link) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public CalendarDay {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(title + " ends before it begins.");
        }
    }

    /** One day. */
    public static CalendarDay on(LocalDate day, String id, @Nullable ResourceRef about, String title, String link) {
        return new CalendarDay(id, about, title, day, day, link);
    }
}
