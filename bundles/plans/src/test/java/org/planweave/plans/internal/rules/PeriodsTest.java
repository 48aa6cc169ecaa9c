package org.planweave.plans.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2019-20                               | 2019-04-01 | 2020-03-31 | 2019–20",
        "2019–20                               | 2019-04-01 | 2020-03-31 | 2019–20",
        "2014 -17                              | 2014-04-01 | 2017-03-31 | 2014–17",
        "2014 - 2017                           | 2014-04-01 | 2017-03-31 | 2014–17",
        "2019/20                               | 2019-04-01 | 2020-03-31 | 2019–20",
        "2019/2020                             | 2019-04-01 | 2020-03-31 | 2019–20",
        "2027 to 2028                          | 2027-04-01 | 2028-03-31 | 2027–28",
        "for the financial year 2027-28        | 2027-04-01 | 2028-03-31 | 2027–28",
        "1999-00                               | 1999-04-01 | 2000-03-31 | 1999–2000",
        "April 2011 to March 2014              | 2011-04-01 | 2014-03-31 | 2011–14",
        "APRIL 2011 – MARCH 2014               | 2011-04-01 | 2014-03-31 | 2011–14",
        "1 April 2011 to 31 March 2014         | 2011-04-01 | 2014-03-31 | 2011–14",
        "1st April 2011 until 31st March 2014  | 2011-04-01 | 2014-03-31 | 2011–14",
        "Apr 2011 - Mar 14                     | 2011-04-01 | 2014-03-31 | 2011–14",
        "Sept. 2020 to Aug 2021                | 2020-09-01 | 2021-08-31 | 2020–21",
        "from April 2011 to March 2014         | 2011-04-01 | 2014-03-31 | 2011–14",
        "January to December 2020              | 2020-01-01 | 2020-12-31 | 2020",
        "2020                                  | 2020-01-01 | 2020-12-31 | 2020",
        "October 2023 to February 2024         | 2023-10-01 | 2024-02-29 | 2023–24"
    })
    void understandsWhatCouncilsWrite(String text, LocalDate starts, LocalDate ends, String title) {
        Period period = Periods.parse(text).orElseThrow();

        assertThat(period).isEqualTo(new Period(starts, ends));
        assertThat(period.title()).isEqualTo(title);
    }

    @Test
    void whatIsFarTooLongForOneIsNotLookedThrough() {
        assertThat(Periods.parse("for ".repeat(500_000) + "2027-28")).isEmpty();
        assertThat(Periods.parse("a".repeat(2_000_000))).isEmpty();
    }

    @Test
    void readsHardSpacesAndEveryDash() {
        assertThat(Periods.parse("2014\u00a0\u2011\u00a017")).isEqualTo(Periods.parse("2014-17"));
        assertThat(Periods.parse("2014\u221217")).isEqualTo(Periods.parse("2014-17"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "soon", "2019-", "-20", "20-19", "2020-2019", "2000-2050", "31 June 2019 to March 2020", "Smarch 2019 to April 2020",
        "March 2020 to April 2019", "2019-20 and more", "may 2019"
    })
    void namesNoPeriodOtherwise(String text) {
        assertThat(Periods.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019–20", "2014–17", "1999–2000", "2020"})
    void readsItsOwnTitles(String title) {
        assertThat(Periods.parse(title).orElseThrow().title()).isEqualTo(title);
    }
}
