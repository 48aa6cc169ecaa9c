package org.planweave.synergies.internal.engine.pairing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.Span;
import org.planweave.synergies.internal.engine.understanding.Window;

/** When two lines meet in time. */
final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private Dates() {
    }

    /**
     * The first time at which both happen, when at least one is an occasion rather than a year's plan. What a text
     * says goes before what the line's fields say, as fields often hold the plan's whole year.
     */
    static @Nullable Window overlap(List<Window> a, List<Window> b) {
        return first(a, b, (one, other) -> one.isOccasion() || other.isOccasion());
    }

    /** The first time at which both happen or run. */
    static @Nullable Window anyOverlap(List<Window> a, List<Window> b) {
        return first(a, b, (one, other) -> true);
    }

    private static @Nullable Window first(List<Window> a, List<Window> b, BiPredicate<Window, Window> counts) {
        return stated(a).flatMap(one -> stated(b).filter(other -> counts.test(one, other)).map(one::and)
                .filter(Objects::nonNull)).min(Comparator.comparing(Window::from)).orElse(null);
    }

    private static Stream<Window> stated(List<Window> windows) {
        boolean inText = windows.stream().anyMatch(window -> window.span() != null);
        return windows.stream().filter(window -> !inText || window.span() != null);
    }

    static @Nullable Span spanMeeting(List<Window> windows, Window overlap) {
        return windows.stream().filter(window -> window.span() != null && window.and(overlap) != null)
                .map(Window::span).findFirst().orElse(null);
    }

    /** For example "in June 2024" or "between 6 November 2023 and 31 December 2023". */
    static String inWords(Window window) {
        LocalDate from = window.from();
        LocalDate to = window.to();
        boolean months = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        if (months && from.getMonth() == to.getMonth() && from.getYear() == to.getYear()) {
            return "in " + from.format(MONTH);
        }
        if (from.equals(to)) {
            return "on " + from.format(DAY);
        }
        DateTimeFormatter style = months ? MONTH : DAY;
        return months ? "from " + from.format(style) + " to " + to.format(style)
                : "between " + from.format(style) + " and " + to.format(style);
    }
}
