package org.planweave.clusters.internal.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.rules.Day;

/** A cluster's days among the round's, in order, with the next one marked. */
final class CalendarView {

    private static final int MOST_OF_ROUND = 5;

    private CalendarView() {}

    static List<CalendarShown> of(List<Day> days, Round round, LocalDate today) {
        Stream<CalendarShown> own =
                days.stream().map(day -> shown(day.title(), LocalDate.parse(day.date()), note(day), true));
        Stream<CalendarShown> gates =
                among(days, round, today).stream().map(gate -> shown(gate.title(), gate.date(), "", false));
        List<CalendarShown> all = Stream.concat(own, gates).sorted(Comparator.comparing(CalendarShown::date)).toList();
        List<CalendarShown> marked = new ArrayList<>();
        boolean nextSeen = false;
        for (CalendarShown one : all) {
            boolean over = one.date().isBefore(today);
            marked.add(new CalendarShown(one.title(), one.date(), one.day(), one.note(), one.own(), over,
                    !over && !nextSeen));
            nextSeen |= !over;
        }
        return marked;
    }

    /** The round's dates between the cluster's first and last; where it has none, the round's next ones. */
    private static List<Round.Gate> among(List<Day> days, Round round, LocalDate today) {
        if (days.isEmpty()) {
            return round.gates().stream().filter(gate -> !gate.date().isBefore(today)).limit(MOST_OF_ROUND).toList();
        }
        LocalDate first = LocalDate.parse(days.get(0).date());
        LocalDate last = LocalDate.parse(days.get(days.size() - 1).date());
        return round.gates().stream()
                .filter(gate -> !gate.date().isBefore(first) && !gate.date().isAfter(last.plusDays(1)))
                .toList();
    }

    private static CalendarShown shown(String title, LocalDate date, String note, boolean own) {
        return new CalendarShown(title, date, Dates.inYear(date), note, own, false, false);
    }

    private static String note(Day day) {
        return Stream.of(day.time(), day.place()).filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
