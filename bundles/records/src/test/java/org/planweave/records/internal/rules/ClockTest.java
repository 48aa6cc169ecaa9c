package org.planweave.records.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {

    private final Clock clock = new Clock(new FreeDays(Set.of()));

    /** Counted by hand on the calendars of the United Kingdom. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-12-01", // without Saint Andrew's Day, which is free in Scotland
        "2026-12-07, 2027-01-08", // without 25 and 28 December, 1 and 4 January
        "2027-03-01, 2027-04-01", // without 17 March, Good Friday, Easter Monday
        "2027-10-02, 2027-10-29", // came on a Saturday
    })
    void isDueOnTheTwentiethWorkingDayAfterReceipt(LocalDate received, LocalDate due) {
        assertThat(clock.due(received)).isEqualTo(due);
    }

    @Test
    void countsTheDaysThatAreLeft() {
        LocalDate due = LocalDate.of(2026, 12, 4);
        assertThat(clock.left(LocalDate.of(2026, 11, 27), due)).isEqualTo(4);
        assertThat(clock.left(due, due)).isZero();
        assertThat(clock.left(LocalDate.of(2026, 12, 7), due)).isEqualTo(-1);
    }

    @Test
    void leavesOutProclaimedDays() {
        Clock other = new Clock(new FreeDays(Set.of(LocalDate.of(2027, 10, 11))));
        assertThat(other.due(LocalDate.of(2027, 10, 2))).isEqualTo(LocalDate.of(2027, 11, 1));
    }

    /** The days as the governments of the United Kingdom publish them. */
    @Test
    void knowsTheBankHolidaysOfTheYears() {
        assertThat(FreeDays.of(2027)).contains(
                LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 17), LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 29),
                LocalDate.of(2027, 5, 3), LocalDate.of(2027, 5, 31), LocalDate.of(2027, 7, 12), LocalDate.of(2027, 8, 2), LocalDate.of(2027, 8, 30),
                LocalDate.of(2027, 11, 30), LocalDate.of(2027, 12, 27), LocalDate.of(2027, 12, 28)).hasSize(13);
        assertThat(FreeDays.of(2022)).contains(LocalDate.of(2022, 1, 3), LocalDate.of(2022, 1, 4), LocalDate.of(2022, 12, 26),
                LocalDate.of(2022, 12, 27));
        assertThat(FreeDays.of(2028)).contains(LocalDate.of(2028, 1, 3), LocalDate.of(2028, 1, 4), LocalDate.of(2028, 4, 14), LocalDate.of(2028, 4, 17));
    }
}
