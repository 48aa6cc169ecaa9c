package org.planweave.comments.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrectionTest {

    @Test
    void anotherSpellingOfAsManyWordsIsACorrection() {
        assertThat(Correction.is("recieve", "receive")).isTrue();
        assertThat(Correction.is("School street", "School Street")).isTrue();
        assertThat(Correction.is("its end.", "its end:")).isTrue();
    }

    @Test
    void otherFiguresWordsOrTextsAreNone() {
        assertThat(Correction.is("in 2027", "in 2028")).isFalse();
        assertThat(Correction.is("£5", "5")).isFalse();
        assertThat(Correction.is("may not", "may")).isFalse();
        assertThat(Correction.is("the same", "the same")).isFalse();
        assertThat(Correction.is("x".repeat(300), "x".repeat(299))).isFalse();
    }
}
