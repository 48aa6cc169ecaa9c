package org.planweave.plans.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.calendar.RoundDate.Back;

/** The dates of a round, worked out. */
public final class Timetable {

    private final List<RoundDate> dates;
    private final WorkingDays days;
    private final boolean everyDay;
    private final Map<String, LocalDate> found = new LinkedHashMap<>();

    /**
     * @param everyDay whether clear days count weekends and bank holidays too
     * @throws Problem 400 naming the date that hangs on one that is not there, or on itself
     */
    public Timetable(List<RoundDate> dates, WorkingDays days, boolean everyDay) {
        this.dates = List.copyOf(dates);
        this.days = days;
        this.everyDay = everyDay;
        dates.forEach(date -> day(date, new HashSet<>()));
    }

    private LocalDate day(RoundDate date, Set<String> waiting) {
        LocalDate known = found.get(date.code());
        if (known != null) {
            return known;
        }
        if (!waiting.add(date.code())) {
            throw Problem.invalid("date." + date.code(), "“" + date.title() + "” is worked back from itself; set one of the dates by hand.");
        }
        LocalDate day = date.back() == null ? fixed(date) : worked(date, date.back(), waiting);
        found.put(date.code(), day);
        return day;
    }

    private static LocalDate fixed(RoundDate date) {
        @Nullable LocalDate day = date.fixed();
        if (day == null) {
            throw Problem.invalid("date." + date.code(), "“" + date.title() + "” has no date; set one.");
        }
        return day;
    }

    private LocalDate worked(RoundDate date, Back back, Set<String> waiting) {
        RoundDate from = date(back.from()).orElseThrow(() -> Problem.invalid("date." + date.code(),
                "“" + date.title() + "” is worked back from a date that the round has not got; set it by hand."));
        LocalDate start = day(from, waiting);
        return switch (back.unit()) {
            case CLEAR -> days.clearDaysBefore(start, back.days(), everyDay);
            case WORKING -> days.before(start, back.days());
            case CALENDAR -> days.onOrBefore(start.minusDays(back.days()));
        };
    }

    /** All dates as they were given. */
    public List<RoundDate> dates() {
        return dates;
    }

    public WorkingDays workingDays() {
        return days;
    }

    public boolean everyDay() {
        return everyDay;
    }

    public Optional<RoundDate> date(String code) {
        return dates.stream().filter(date -> date.code().equals(code)).findFirst();
    }

    public Optional<LocalDate> day(String code) {
        return Optional.ofNullable(found.get(code));
    }

    /** The dates as everybody reads them, in order of date. */
    public List<Round.Gate> gates() {
        List<Round.Gate> gates = new ArrayList<>();
        for (RoundDate date : dates) {
            gates.add(new Round.Gate(date.title(), found.getOrDefault(date.code(), LocalDate.EPOCH), date.state()));
        }
        gates.sort(Comparator.comparing(Round.Gate::date));
        return List.copyOf(gates);
    }

    /** The same timetable with one date set to another day. */
    public Timetable moved(String code, LocalDate to) {
        return new Timetable(dates.stream().map(date -> date.code().equals(code) ? date.at(to) : date).toList(), days, everyDay);
    }
}
