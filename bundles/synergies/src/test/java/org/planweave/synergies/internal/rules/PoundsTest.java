package org.planweave.synergies.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoundsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"40000|40000", "£40,000|40000", "40k|40000", "£1.2m|1200000", "1.25 m|1250000", "0|0", " 7 |7",
        "40.00|40", "1,000,000,000|1000000000"})
    void readsSumsAsPeopleTypeThem(String typed, long pounds) {
        assertThat(Pounds.typed(typed)).isEqualTo(OptionalLong.of(pounds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forty", "-4", "4,00", "40.50", "1,000,000,001", "99999999999999999999", "=1+1", "4k4", "٤"})
    void refusesWhatIsNone(String typed) {
        assertThat(Pounds.typed(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 12})
    void equalPartsComeToTheSum(int parts) {
        assertThat(LongStream.range(0, parts).map(place -> Pounds.part(100_001, parts, (int) place)).sum()).isEqualTo(100_001);
        assertThat(Pounds.text(100_001)).isEqualTo("£100,001");
    }
}
