package org.planweave.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryValuesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1_500, 1_501})
    void partsAreAllOfThemInTheirOrder(int count) {
        List<Integer> all = IntStream.range(0, count).boxed().toList();

        List<List<Integer>> parts = QueryValues.parts(all);

        assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
        assertThat(parts).hasSize((count + 499) / 500).allSatisfy(part -> assertThat(part).isNotEmpty().hasSizeLessThanOrEqualTo(500));
    }

    @ParameterizedTest
    @CsvSource({"Tenter Lane, %tenter lane%", "100%, %100!%%", "a_b, %a!_b%", "Stop!, %stop!!%", "!%, %!!!%%"})
    void noSignInTheWordsCounts(String words, String pattern) {
        assertThat(QueryValues.holding(words)).isEqualTo(pattern);
    }

    @Test
    void nothingIsInEverything() {
        assertThat(QueryValues.holding("")).isEqualTo("%%");
    }
}
