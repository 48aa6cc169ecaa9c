package org.planweave.plans.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planweave.plans.internal.calendar.RoundDate.Unit;

/** Story B9: the budget decision moves two weeks. */
class SlipTest {

    private static final LocalDate BUDGET = LocalDate.of(2027, 2, 24);
    private static final LocalDate COMMITTEE = LocalDate.of(2027, 3, 10);
    private static final WorkingDays DAYS = new WorkingDays(Set.of(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 29)));
    private static final Slip.Frame FRAME = new Slip.Frame(
            LocalDate.of(2027, 4, 1), LocalDate.of(2027, 3, 22), LocalDate.of(2027, 5, 6), 5);

    private static Timetable usual() {
        return new Timetable(List.of(
                RoundDate.back("report", "Report deadline", "FINAL_DRAFT", "papers", 10, Unit.WORKING),
                RoundDate.set(RoundDate.BUDGET, "Budget decision", "", BUDGET),
                RoundDate.back("committee", "Committee", "COMMITTEE", RoundDate.BUDGET, -10, Unit.WORKING),
                RoundDate.back(RoundDate.PAPERS, "Papers out", "", "committee", 5, Unit.CLEAR),
                RoundDate.set("final", "Plans final", "FINAL", LocalDate.of(2027, 3, 19))), DAYS, false);
    }

    @Test
    void worksEveryDateBackFromTheMeeting() {
        Timetable dates = usual();

        assertThat(dates.day("committee")).contains(COMMITTEE);
        assertThat(dates.day("papers")).contains(LocalDate.of(2027, 3, 2));
        assertThat(dates.day("report")).contains(LocalDate.of(2027, 2, 16));
        assertThat(dates.gates()).isSortedAccordingTo(java.util.Comparator.comparing(gate -> gate.date()));
    }

    @Test
    void saysWhatMovesAndWarnsOfCouncilTaxAndElection() {
        Timetable before = usual();
        Slip slip = new Slip(before, before.moved(RoundDate.BUDGET, BUDGET.plusWeeks(2)), FRAME);

        assertThat(slip.moves()).extracting(Slip.Move::title)
                .containsExactlyInAnyOrder("Budget decision", "Committee", "Papers out", "Report deadline");
        assertThat(slip.warnings()).anyMatch(one -> one.contains("“Plans final” (19 March 2027) would come before “Committee”"));
        assertThat(slip.warnings()).noneMatch(one -> one.contains("Council tax"));

        Slip later = new Slip(before, before.moved(RoundDate.BUDGET, LocalDate.of(2027, 3, 11)), FRAME);
        assertThat(later.warnings()).anyMatch(one -> one.contains("before 11 March 2027"));

        Slip published = new Slip(before, before.moved("final", LocalDate.of(2027, 3, 31)), FRAME);
        assertThat(published.warnings()).singleElement().asString().contains("pre-election period, 22 March 2027 to 6 May 2027");
    }

    @Test
    void warnsOfRestDaysAndOfPapersThatComeTooLate() {
        Timetable before = usual();

        assertThat(new Slip(before, before.moved("final", LocalDate.of(2027, 3, 20)), FRAME).warnings())
                .anyMatch(one -> one.contains("a day on which the council does not work"));
        assertThat(new Slip(before, before.moved("papers", LocalDate.of(2027, 3, 4)), FRAME).warnings())
                .anyMatch(one -> one.startsWith("Papers would be out 3 clear days"));
        assertThat(new Slip(before, before.moved("final", LocalDate.of(2027, 3, 15)), FRAME).moves()).hasSize(1);
    }

    @Test
    void refusesDatesThatHangOnThemselvesOrOnNothing() {
        assertThatThrownBy(() -> new Timetable(List.of(
                RoundDate.back("a", "Alpha", "", "b", 1, Unit.WORKING), RoundDate.back("b", "Beta", "", "a", 1, Unit.WORKING)), DAYS, false))
                .hasMessageContaining("worked back from itself");
        assertThatThrownBy(() -> new Timetable(List.of(RoundDate.back("a", "Alpha", "", "z", 1, Unit.WORKING)), DAYS, false))
                .hasMessageContaining("a date that the round has not got");
    }
}
