package org.planweave.comments.internal.anchors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in pieces that people would change as one: sentences, or words, spaces and marks. The pieces together are the text. */
final class Tokens {

    /** A piece and where it begins. */
    record Token(String text, int start) {}

    private static final Pattern SENTENCES = Pattern.compile("\\s+|[^\\s.!?;][^.!?;\\n]*(?:[.!?;]+(?=\\s|$)|(?=\\n|$)|[.!?;])|[.!?;]+");
    private static final Pattern WORDS =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{M}\\p{N}]+|\\s+|\\X", Pattern.DOTALL);

    private Tokens() {}

    static List<Token> sentences(String text) {
        return pieces(SENTENCES, text, 0, text.length());
    }

    static List<Token> words(String text, int from, int to) {
        return pieces(WORDS, text, from, to);
    }

    private static List<Token> pieces(Pattern pattern, String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).region(from, to);
        int at = from;
        while (at < to && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                tokens.add(new Token(matcher.group(), matcher.start()));
                at = matcher.end();
            }
        }
        return tokens;
    }
}
