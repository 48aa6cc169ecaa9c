package org.planweave.search.internal.find;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planweave.api.ResourceRef;
import org.planweave.fuzz.Fuzz;
import org.planweave.search.internal.Library;
import org.planweave.search.internal.index.Asked;
import org.planweave.search.internal.index.Marks;
import org.planweave.search.internal.index.Question;
import org.planweave.search.internal.index.Reading;
import org.planweave.search.internal.index.TextIndex;
import org.planweave.api.Problem;

/** Any text is a question, and any text can be found and shown. */
class DamagedQuestionsTest {

    private static final String[] SOUND = {"Crossing “Tenter Lane” works", "\"lane stays open\" organise children's librar", "تخطيط المدينة café 3.4m",
        "Rebuild the Tenter Lane crossing and resurface the carriageway.\nThe lane stays open."};
    private static final String[] WORDS = {"\"", "“", "”", " ", "AND", "OR", "NOT", "*", "?", "~2", "^", "field:", "(", "[a TO b]", "\\", "organization", "’s", "@a.b", "x_y",
        "http://a/b", "日本語", "ไทย", "👩‍👩‍👧", "ﬁ", "İ"};

    private final Library library = new Library();
    private final TextIndex index = new TextIndex();

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void anyTextIsAQuestion() {
        index.put(List.of(library.line("1", SOUND[3], "hw"), library.line("2", "café for houses of older people: تخطيط المدينة", "hw")), 1);
        Fuzz.of("search-question", input -> {
            String[] sent = new String(input, StandardCharsets.UTF_8).split("\u0000", -1);
            Asked asked = Asked.of(sent[0]);
            find(asked, new Question(asked, List.of(sent), List.of(sent), List.of(sent)));
            find(asked, new Question(asked, List.of(), List.of(), List.of()));
            asked.singly().forEach(Asked::typed);
            return !asked.isEmpty();
        }).sound(SOUND).words(WORDS).run(1_500);
    }

    @Test
    void anyTextIsFoundAndShown() {
        Asked asked = Asked.of("lane \"tenter lane\" cross");
        Fuzz.of("search-text", input -> {
            index.put(List.of(library.line("1", new String(input, StandardCharsets.UTF_8), "hw")), 1);
            return find(asked, new Question(asked, List.of(), List.of(), List.of())) > 0;
        }).sound(SOUND).words(WORDS).run(400);
    }

    @Test
    void anyTextIsAReferenceOrRefused() {
        Fuzz.of("reference", input -> {
            ResourceRef ref = ResourceRef.parse(new String(input, StandardCharsets.UTF_8));
            return ResourceRef.parse(ref.toString()).equals(ref);
        }).refusedBy(Problem.class).sound("plans:line:0d1x7k2m9q3rw", "comments:comment:a-b_c.d").words(":", "plans", "line", ".", "-", "_").most(2_000).run(2_000);
    }

    private int find(Asked asked, Question question) {
        try (Reading reading = index.read(question)) {
            var hits = reading.next(10);
            hits.forEach(hit -> {
                String text = reading.entry(hit).text();
                Snippet.of(text, new Marks(asked).in(text));
            });
            return hits.size();
        }
    }
}
