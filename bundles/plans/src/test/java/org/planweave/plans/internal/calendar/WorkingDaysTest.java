package org.planweave.plans.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate GOOD_FRIDAY = LocalDate.of(2027, 3, 26);
    private static final LocalDate EASTER_MONDAY = LocalDate.of(2027, 3, 29);
    private final WorkingDays days = new WorkingDays(Set.of(GOOD_FRIDAY, EASTER_MONDAY));

    @Test
    void putsPapersOutFiveClearDaysBeforeTheMeeting() {
        LocalDate meeting = LocalDate.of(2027, 3, 10);
        LocalDate papers = days.clearDaysBefore(meeting, 5, false);

        assertThat(papers).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(days.clearDays(papers, meeting, false)).isEqualTo(5);
        assertThat(days.clearDays(papers.plusDays(1), meeting, false)).isEqualTo(4);
    }

    @Test
    void countsNoBankHolidayAsAClearDay() {
        LocalDate meeting = LocalDate.of(2027, 4, 1);

        assertThat(days.clearDaysBefore(meeting, 5, false)).isEqualTo(LocalDate.of(2027, 3, 22));
        assertThat(new WorkingDays(Set.of()).clearDaysBefore(meeting, 5, false)).isEqualTo(LocalDate.of(2027, 3, 24));
    }

    @Test
    void followsTheCouncilsOwnRuleWhereItCountsEveryDay() {
        assertThat(days.clearDaysBefore(LocalDate.of(2027, 3, 10), 5, true)).isEqualTo(LocalDate.of(2027, 3, 4));
        assertThat(days.clearDaysBefore(LocalDate.of(2027, 3, 12), 5, true))
                .as("the sixth day before is a Saturday, so papers go out on the Friday").isEqualTo(LocalDate.of(2027, 3, 5));
    }

    @Test
    void countsWorkingDaysBothWays() {
        LocalDate thursday = LocalDate.of(2027, 3, 25);
        LocalDate tuesday = LocalDate.of(2027, 3, 30);

        assertThat(days.between(thursday, tuesday)).isEqualTo(1);
        assertThat(days.between(tuesday, thursday)).isEqualTo(-1);
        assertThat(days.before(tuesday, 1)).isEqualTo(thursday);
        assertThat(days.before(thursday, -1)).isEqualTo(tuesday);
        assertThat(days.onOrBefore(EASTER_MONDAY)).isEqualTo(thursday);
    }
}
