package org.planweave.plans.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void countsActionsWithinTheirPriorityAndTheRestOverThePlan() {
        List<String> kinds = List.of(
                "ambition", "priority", "action", "action", "kpi", "priority", "action", "kpi", "resource", "risk", "equality");

        assertThat(Numbers.of(kinds))
                .containsExactly("H1", "P1", "A1.1", "A1.2", "K1", "P2", "A2.1", "K2", "R1", "X1", "E1");
    }

    @Test
    void givesActionsBeforeThePrioritiesPlainNumbers() {
        assertThat(Numbers.of(List.of("action", "action", "priority", "action")))
                .containsExactly("A1", "A2", "P1", "A1.1");
    }

    @Test
    void keepsNumbersWhileALineIsAddedAtTheEnd() {
        List<String> before = Numbers.of(List.of("priority", "action", "kpi"));

        assertThat(Numbers.of(List.of("priority", "action", "kpi", "action"))).startsWith(before.toArray(String[]::new));
    }

    @Test
    void isDifferentForEveryLine() {
        List<String> kinds = java.util.stream.IntStream.range(0, 300)
                .mapToObj(i -> List.of("action", "priority", "kpi", "other", "outcome").get(i * 7 % 5))
                .toList();

        assertThat(Numbers.of(kinds)).doesNotHaveDuplicates().hasSize(300);
    }
}
