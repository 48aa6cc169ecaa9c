package org.planweave.synergies.internal.engine.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.planweave.synergies.internal.engine.terms.Span;

/** One to three telling words that stand next to each other. */
record Phrase(Span span, List<String> stems) {

    private static final int LONGEST = 3;

    /** Every phrase of the text. */
    static List<Phrase> in(String text) {
        List<Words.Word> words = Words.in(text);
        List<Phrase> phrases = new ArrayList<>();
        for (int first = 0; first < words.size(); first++) {
            for (int last = first; last < Math.min(words.size(), first + LONGEST) && joined(text, words, first, last);
                    last++) {
                phrases.add(new Phrase(new Span(words.get(first).span().start(), words.get(last).span().end()),
                        words.subList(first, last + 1).stream().map(Words.Word::stem).toList()));
            }
        }
        return phrases;
    }

    private static boolean joined(String text, List<Words.Word> words, int first, int last) {
        return last == first || text.substring(words.get(last - 1).span().end(), words.get(last).span().start())
                .isBlank();
    }

    String key() {
        return stems.stream().collect(Collectors.joining(" "));
    }
}
