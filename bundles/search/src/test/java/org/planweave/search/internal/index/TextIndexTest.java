package org.planweave.search.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.search.internal.Library;

class TextIndexTest {

    private final Library library = new Library();
    private final TextIndex index = new TextIndex();

    @BeforeEach
    void fill() {
        put("1", "Rebuild the Tenter Lane crossing and resurface the carriageway.");
        put("2", "Organise the children’s libraries; the lane stays open for tenters.");
        put("3", "A café for houses of older people: تخطيط المدينة");
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void put(String id, String text) {
        index.put(List.of(library.line(id, text, "hw")), 1);
    }

    private List<String> found(String typed) {
        return found(new Question(Asked.of(typed), List.of(), List.of(), List.of()));
    }

    private List<String> found(Question question) {
        try (Reading reading = index.read(question)) {
            List<String> ids = new ArrayList<>();
            reading.next(100).forEach(hit -> ids.add(hit.ref().id()));
            return ids;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "library, 2", "organize, 2", "organising, 2", "CHILDREN'S, 2", "child, 2", "crossings, 1", "cafe, 3", "Café, 3", "housing, 3",
        "المدينة, 3", "carriagew, 1", "older resurf, ''", "crossing carriageway, 1", "'\"lane stays\"', 2", "'\"stays lane\"', ''"
    })
    void findsByMeaningNotBySpelling(String typed, String id) {
        assertThat(found(typed)).isEqualTo(id.isEmpty() ? List.of() : List.of(id));
    }

    @Test
    void findsAllThatHoldTheWordsAndWhatIsKnownBeside() {
        assertThat(found("tenter")).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void putsEqualsInTheOrderOfTheirReferences() {
        for (int i = 30; i >= 10; i--) {
            put(String.valueOf(i), "Exactly the same words");
        }
        assertThat(found("same words")).isSorted().hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "*", "a*", "lane~ AND (", "\"tenter", "field:value", "title:*", "/.*.*.*/", "[a TO z]", "lane^1e9", "\\", "a OR", "NOT", "-lane",
        "\uD83D\uDEB2", "\u202Eenal", "%00", "<script>alert(1)</script>"
    })
    void answersAnythingThatIsTyped(String typed) {
        assertThat(found(typed)).doesNotContainNull();
        assertThat(found(typed.repeat(10_000 / typed.length()))).doesNotContainNull();
    }

    @Test
    void opensNoWordForEveryBeginningOfTwoLetters() {
        for (int i = 0; i < 3_000; i++) {
            put("n" + i, "aa" + Integer.toString(i, 36) + "z");
        }
        assertThat(found("aa")).isEmpty();
        assertThat(found("aa1")).isNotEmpty();
    }

    @Test
    void removesWhatIsGone() {
        index.remove(library.refs().get(0));
        assertThat(found("crossing")).isEmpty();
        index.removeOlder("plans:line", 2);
        assertThat(index.size()).isZero();
    }

    @Test
    void narrows() {
        index.put(List.of(library.add("comments", "comment", "c1", "Test person", "The crossing needs a date", "cl")), 1);
        Asked crossing = Asked.of("crossing");
        assertThat(found(new Question(crossing, List.of("comment"), List.of(), List.of()))).containsExactly("c1");
        assertThat(found(new Question(crossing, List.of(), List.of("hw"), List.of()))).containsExactly("1");
        assertThat(found(new Question(crossing, List.of(), List.of(), List.of("comments")))).containsExactly("1");
    }
}
