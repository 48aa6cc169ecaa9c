package org.planweave.plans.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulletsTest {

    @Test
    void makesThirtyLinesOfThirtyBullets() {
        String pasted = IntStream.rangeClosed(1, 30).mapToObj(i -> "• Mend street " + i).collect(Collectors.joining("\r\n"));

        assertThat(Bullets.split(pasted)).hasSize(30).contains("Mend street 1", "Mend street 30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"• ", "- ", "* ", "– ", "1. ", "1) ", "(a) ", "iv. ", "1.2.3 ", "12. ", "o\t", "\uf0b7\t", "  ▪  "})
    void takesTheMarkAway(String mark) {
        assertThat(Bullets.split(mark + "Open the yard")).containsExactly("Open the yard");
    }

    @Test
    void leavesNumbersThatAreWords() {
        assertThat(Bullets.split("2 new schools\n1.5 miles of path\n6,200 flats"))
                .containsExactly("2 new schools", "1.5 miles of path", "6,200 flats");
    }

    @Test
    void joinsARowThatGoesOnWithTheBulletBeforeIt() {
        assertThat(Bullets.split("• Open the yard\n  in spring\n• Shut the depot")).containsExactly("Open the yard in spring", "Shut the depot");
    }

    @Test
    void startsAnewAfterAnEmptyRow() {
        assertThat(Bullets.split("• Open the yard\n\nA word at the end")).containsExactly("Open the yard", "A word at the end");
    }

    @Test
    void makesALineOfEveryRowWithoutMarks() {
        assertThat(Bullets.split("One\n\n  Two \nThree")).containsExactly("One", "Two", "Three");
    }

    @Test
    void makesNothingOfNothing() {
        assertThat(Bullets.split(" \n \r\n")).isEmpty();
    }
}
