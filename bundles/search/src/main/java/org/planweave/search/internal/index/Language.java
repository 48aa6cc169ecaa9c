package org.planweave.search.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How text becomes terms: words as they stand, and their English stems, with -ise and -ize taken as one. No word is left out. */
final class Language {

    /** A word of a text, folded to lower case without accents, and where it stands. */
    record Token(String word, int start, int end) {}

    /** Words as they stand. */
    static final Analyzer PLAIN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, folded(words));
        }
    };

    /** Their stems. */
    static final Analyzer STEMMED = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, stems(folded(words)));
        }
    };

    private static final Analyzer STEM_OF_WORD = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer word = new KeywordTokenizer();
            return new TokenStreamComponents(word, stems(word));
        }
    };

    private static final Pattern IZE = Pattern.compile("(?<=\\p{L}{3})iz(e|ed|es|er|ers|ing|ation|ations|ational)$");

    private Language() {}

    private static TokenStream folded(Tokenizer words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
    }

    private static TokenStream stems(TokenStream words) {
        return new PorterStemFilter(new PatternReplaceFilter(words, IZE, "is$1", false));
    }

    /** The words of a text, in order. */
    static List<Token> words(String text) {
        return tokens(PLAIN, text);
    }

    /** Their stems, as many. */
    static List<String> stems(String text) {
        return tokens(STEMMED, text).stream().map(Token::word).toList();
    }

    /** The stem of a word that {@link #words} gave. */
    static String stem(String word) {
        List<Token> stem = tokens(STEM_OF_WORD, word);
        return stem.isEmpty() ? word : stem.get(0).word();
    }

    private static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
