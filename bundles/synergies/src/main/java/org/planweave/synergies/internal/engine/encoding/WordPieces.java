package org.planweave.synergies.internal.engine.encoding;

import java.util.Arrays;

/**
 * Cuts a text into the pieces an uncased BERT model was trained on: at white space, around each punctuation mark,
 * then greedily into the longest pieces the vocabulary has. Safe for many threads.
 */
final class WordPieces {

    private static final int LONGEST_WORD = 100;

    private final Vocabulary vocabulary;
    private final int limit;
    private final int begin;
    private final int end;
    private final int unknown;

    /** @param limit the most pieces of a text, the two marks included; what is beyond is left out */
    WordPieces(Vocabulary vocabulary, int limit) {
        this.vocabulary = vocabulary;
        this.limit = limit;
        begin = vocabulary.required("[CLS]");
        end = vocabulary.required("[SEP]");
        unknown = vocabulary.required("[UNK]");
    }

    Tokens cut(String text) {
        NormalText normal = NormalText.of(text);
        Cut cut = new Cut(normal, text);
        cut.add(begin, 0, 0);
        for (int at = 0; at < normal.length() && cut.size < limit - 1; ) {
            int stop = wordEnd(normal, at);
            if (normal.codePointAt(at) != ' ') {
                word(cut, at, stop);
            }
            at = stop;
        }
        cut.size = Math.min(cut.size, limit - 1);
        cut.add(end, 0, 0);
        return cut.tokens();
    }

    private static int wordEnd(NormalText text, int start) {
        int at = start + Character.charCount(text.codePointAt(start));
        if (isBreak(text.codePointAt(start))) {
            return at;
        }
        while (at < text.length() && !isBreak(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private void word(Cut cut, int start, int stop) {
        String word = cut.normal.between(start, stop);
        int before = cut.size;
        int from = word.codePointCount(0, word.length()) > LONGEST_WORD ? -1 : 0;
        while (from >= 0 && from < word.length()) {
            from = longest(cut, word, from, start);
        }
        if (from < 0) {
            cut.size = before;
            cut.add(unknown, start, stop);
        }
    }

    /** Takes the longest piece that begins at {@code from}; says where it ended, or -1 when there is none. */
    private int longest(Cut cut, String word, int from, int start) {
        for (int to = word.length(); to > from; to--) {
            Integer number = vocabulary.number(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
            if (number != null) {
                cut.add(number, start + from, start + to);
                return to;
            }
        }
        return -1;
    }

    private static boolean isBreak(int point) {
        return point == ' ' || isPunctuation(point);
    }

    private static boolean isPunctuation(int point) {
        if (point < 128) {
            return point > 32 && point < 127 && !Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The pieces so far. */
    private static final class Cut {
        private final NormalText normal;
        private final String text;
        private long[] ids = new long[64];
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int size;

        Cut(NormalText normal, String text) {
            this.normal = normal;
            this.text = text;
        }

        void add(int number, int from, int to) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            ids[size] = number;
            starts[size] = to == 0 ? 0 : normal.origin(from);
            ends[size++] = to == 0 ? 0 : after(normal.origin(to - 1));
        }

        private int after(int origin) {
            return origin + Character.charCount(text.codePointAt(origin));
        }

        Tokens tokens() {
            return new Tokens(Arrays.copyOf(ids, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }
    }
}
