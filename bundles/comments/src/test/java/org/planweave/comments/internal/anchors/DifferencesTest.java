package org.planweave.comments.internal.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferencesTest {

    private final Differences differences = new Differences();

    @Test
    void theSameDifferenceIsWorkedOutOnce() {
        Differences.Difference first = differences.between("Mend the lane.", "Mend the whole lane.");
        assertThat(differences.between(new String("Mend the lane."), "Mend the whole lane.")).isSameAs(first);
        assertThat(differences.between("Mend the whole lane.", "Mend the lane.")).isNotSameAs(first);
        assertThat(first.forward().place(9)).isEqualTo(15);
    }

    @Test
    void itKeepsNoMoreThanItMay() {
        String text = "x".repeat(100_000);
        for (int i = 0; i < 20; i++) {
            differences.between(text + i, text);
        }
        assertThat(differences.size()).isBetween(1, 5);
        differences.between("y".repeat(600_000), "z");
        assertThat(differences.size()).isZero();
    }
}
