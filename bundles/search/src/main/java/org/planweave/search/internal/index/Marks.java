package org.planweave.search.internal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where in a text the words stand that were asked for. */
public final class Marks {

    /** From a character to before another one. */
    public record Mark(int start, int end) {}

    private final Asked asked;
    private final Set<String> stems;

    public Marks(Asked asked) {
        this.asked = asked;
        this.stems = asked.words().stream().map(Language::stem).collect(Collectors.toSet());
    }

    /** In order, none over another. */
    public List<Mark> in(String text) {
        List<Language.Token> tokens = Language.words(text);
        List<String> stemmed = Language.stems(text);
        List<Mark> marks = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int length = matching(tokens, stemmed, i);
            if (length > 0) {
                marks.add(new Mark(tokens.get(i).start(), tokens.get(i + length - 1).end()));
            }
            i += Math.max(1, length);
        }
        return marks;
    }

    /** How many words from this one on were asked for. */
    private int matching(List<Language.Token> tokens, List<String> stemmed, int from) {
        for (List<String> phrase : asked.phrases()) {
            if (stands(phrase, tokens, from)) {
                return phrase.size();
            }
        }
        String word = tokens.get(from).word();
        return stems.contains(stemmed.get(from)) || goesOn(word) ? 1 : 0;
    }

    private static boolean stands(List<String> phrase, List<Language.Token> tokens, int from) {
        return from + phrase.size() <= tokens.size()
                && phrase.equals(tokens.subList(from, from + phrase.size()).stream().map(Language.Token::word).toList());
    }

    private boolean goesOn(String word) {
        return asked.open() && word.startsWith(asked.words().get(asked.words().size() - 1));
    }
}
