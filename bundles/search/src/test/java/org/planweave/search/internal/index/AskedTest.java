package org.planweave.search.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

    @Test
    void takesWordsAndPhrasesApart() {
        Asked asked = Asked.of("Crossing “Tenter Lane” works");
        assertThat(asked.words()).containsExactly("crossing", "works");
        assertThat(asked.phrases()).containsExactly(List.of("tenter", "lane"));
        assertThat(asked.open()).isTrue();
        assertThat(asked.typed()).isEqualTo("\"tenter lane\" crossing works");
    }

    @Test
    void takesAQuoteThatNothingClosesAsWords() {
        Asked asked = Asked.of("\"tenter lane");
        assertThat(asked.phrases()).isEmpty();
        assertThat(asked.words()).containsExactly("tenter", "lane");
    }

    @Test
    void leavesNothingOpenAfterAPhrase() {
        assertThat(Asked.of("works \"tenter lane\"").open()).isFalse();
    }

    @Test
    void looksForTwentyWordsOfTenThousandCharacters() {
        Asked asked = Asked.of("lorem ipsum dolor ".repeat(600));
        assertThat(asked.cut()).isTrue();
        assertThat(asked.words()).hasSize(3);
        StringBuilder different = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            different.append("word").append(i).append(' ');
        }
        assertThat(Asked.of(different.toString()).words()).hasSize(Asked.MOST_WORDS);
        assertThat(Asked.of("x".repeat(10_000)).words()).allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "***", "\"\"\"", "((((", "+-&&||!(){}[]^~?:\\/", "\"", "\u0000\uD800", "¿…—"})
    void findsNothingToLookForWhereThereIsNoWord(String typed) {
        assertThat(Asked.of(typed).isEmpty()).isTrue();
    }
}
