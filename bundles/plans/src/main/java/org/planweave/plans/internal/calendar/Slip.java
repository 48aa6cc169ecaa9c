package org.planweave.plans.internal.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.PlanState;

/** What becomes of a round's dates if one of them moves, before anybody confirms it. */
public final class Slip {

    private static final int TAX_MONTH = 3;
    private static final int TAX_DAY = 11;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Timetable before;
    private final Timetable after;
    private final Frame frame;

    /**
     * @param before the dates as they stand
     * @param after the dates as they would be
     */
    public Slip(Timetable before, Timetable after, Frame frame) {
        this.before = before;
        this.after = after;
        this.frame = frame;
    }

    /**
     * What stands around the dates.
     *
     * @param starts the first day of the plan year
     * @param notice the day of the notice of election, or null if there is none
     * @param poll polling day, or null
     * @param clearDays how many clear days papers are out before the meeting
     */
    public record Frame(LocalDate starts, @Nullable LocalDate notice, @Nullable LocalDate poll, int clearDays) {}

    /** A date that moves. */
    public record Move(String title, String state, LocalDate from, LocalDate to) {}

    /** Every date that moves, by its new day. */
    public List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (RoundDate date : after.dates()) {
            Optional<LocalDate> was = before.day(date.code());
            LocalDate now = after.day(date.code()).orElseThrow();
            if (was.isPresent() && !was.get().equals(now)) {
                moves.add(new Move(date.title(), date.state(), was.get(), now));
            }
        }
        moves.sort(Comparator.comparing(Move::to));
        return moves;
    }

    /** What the lead should know before confirming, in sentences. None of it forbids the move. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        after.dates().forEach(date -> restDay(date, warnings));
        after.day(RoundDate.BUDGET).ifPresent(day -> councilTax(day, warnings));
        after.dates().forEach(date -> election(date, warnings));
        order(warnings);
        papers(warnings);
        return warnings;
    }

    private void restDay(RoundDate date, List<String> warnings) {
        LocalDate day = after.day(date.code()).orElseThrow();
        if (!after.workingDays().works(day) && moved(date)) {
            warnings.add("“" + date.title() + "” falls on " + DAY.format(day) + ", a day on which the council does not work.");
        }
    }

    private boolean moved(RoundDate date) {
        return !before.day(date.code()).equals(after.day(date.code()));
    }

    /** Local Government Finance Act 1992, section 30(6): before 11 March; a later setting is not invalid for that alone. */
    private void councilTax(LocalDate day, List<String> warnings) {
        LocalDate limit = LocalDate.of(frame.starts().getYear(), TAX_MONTH, TAX_DAY);
        if (!day.isBefore(limit)) {
            warnings.add("The budget would be decided on " + DAY.format(day) + ". Council tax is to be set before " + DAY.format(limit)
                    + "; later is not invalid, but bills go out late.");
        }
    }

    /** Local Government Act 1986, section 2, and the code on publicity: care from the notice of election to the poll. */
    private void election(RoundDate date, List<String> warnings) {
        LocalDate day = after.day(date.code()).orElseThrow();
        boolean publishes = date.code().equals(RoundDate.PAPERS) || date.state().equals(PlanState.FINAL.name());
        if (publishes && frame.notice() != null && frame.poll() != null && !day.isBefore(frame.notice()) && !day.isAfter(frame.poll())) {
            warnings.add("“" + date.title() + "” on " + DAY.format(day) + " publishes something in the pre-election period, "
                    + DAY.format(frame.notice()) + " to " + DAY.format(frame.poll()) + "; ask the monitoring officer.");
        }
    }

    private void order(List<String> warnings) {
        List<RoundDate> states = after.dates().stream().filter(date -> !date.state().isEmpty())
                .sorted(Comparator.comparing(date -> PlanState.valueOf(date.state()))).toList();
        for (int i = 1; i < states.size(); i++) {
            LocalDate earlier = after.day(states.get(i - 1).code()).orElseThrow();
            LocalDate later = after.day(states.get(i).code()).orElseThrow();
            if (later.isBefore(earlier)) {
                warnings.add("“" + states.get(i).title() + "” (" + DAY.format(later) + ") would come before “"
                        + states.get(i - 1).title() + "” (" + DAY.format(earlier) + "), which plans pass first.");
            }
        }
        Optional<LocalDate> budget = after.day(RoundDate.BUDGET);
        states.stream().filter(date -> date.state().equals(PlanState.FINAL.name())).forEach(last -> {
            LocalDate day = after.day(last.code()).orElseThrow();
            if (budget.filter(day::isBefore).isPresent()) {
                warnings.add("“" + last.title() + "” (" + DAY.format(day) + ") would come before the budget decision ("
                        + DAY.format(budget.get()) + "), which it waits for.");
            }
        });
    }

    private void papers(List<String> warnings) {
        Optional<LocalDate> papers = after.day(RoundDate.PAPERS);
        Optional<LocalDate> meeting = after.day("committee");
        if (papers.isEmpty() || meeting.isEmpty()) {
            return;
        }
        int clear = after.workingDays().clearDays(papers.get(), meeting.get(), after.everyDay());
        if (clear < frame.clearDays()) {
            warnings.add("Papers would be out " + clear + " clear days before the committee on " + DAY.format(meeting.get())
                    + "; the rule is " + frame.clearDays() + " (Local Government Act 1972, section 100B).");
        }
    }
}
