package org.planweave.synergies.internal.engine.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void findsTheTellingWordsByTheirStems() {
        assertThat(Words.in("Mend the libraries")).extracting(Words.Word::stem).contains(Words.stem("library"));
    }

    /** As long as a line may be: one who writes it must not stop the run for everybody. */
    @Test
    void aWordOfNothingButHyphensIsReadToItsEnd() {
        assertThat(Words.in("one-".repeat(5_000) + "way")).hasSizeLessThan(2);
        assertThat(Words.in("a-".repeat(10_000) + "b")).hasSizeLessThan(2);
    }
}
