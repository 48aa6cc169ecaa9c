package org.planweave.exchange.internal.reading.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.word.MarkedText.Fate;

/**
 * Which words each comment is on, while the text is read. Every word goes to every comment that is open, so that both are bounded: a small
 * file of comments that never close would fill the memory.
 */
final class CommentRanges {

    private static final int MOST = 2_000;
    private static final int MOST_OPEN = 200;
    /** No line is longer. */
    private static final int LONGEST = 20_000;

    /** Where a comment's words are. */
    record Range(@Nullable MarkedText text, int start, int end, String on) {}

    private record Open(@Nullable MarkedText text, int start, StringBuilder on, StringBuilder fresh) {

        void add(StringBuilder to, String words) {
            to.append(words, 0, Math.max(0, Math.min(words.length(), LONGEST - to.length())));
        }
    }

    private final Map<String, Range> closed = new HashMap<>();
    private final Map<String, Open> open = new HashMap<>();

    @Nullable Range of(String id) {
        return closed.get(id);
    }

    /** @param text the text that it may stand on; null for none */
    void open(String id, @Nullable MarkedText text, int at) {
        if (open.size() >= MOST_OPEN || closed.size() >= MOST) {
            throw WordPackage.damaged();
        }
        open.put(id, new Open(text, at, new StringBuilder(), new StringBuilder()));
    }

    /** A comment without words of its own. */
    void point(String id, @Nullable MarkedText text, int at) {
        closed.putIfAbsent(id, new Range(text, at, at, ""));
    }

    void add(String words, Fate fate) {
        open.values().forEach(range -> range.add(fate == Fate.PUT_IN ? range.fresh() : range.on(), words));
    }

    void endParagraph() {
        open.values().stream().filter(range -> !range.on().isEmpty()).forEach(range -> range.add(range.on(), " "));
    }

    /** @param current the text that is read now, and {@code line} the same if a comment may stand on it */
    void close(String id, @Nullable MarkedText current, @Nullable MarkedText line, int at) {
        Open started = open.remove(id);
        if (started == null) {
            return;
        }
        MarkedText text = started.text();
        boolean within = text != null && text.equals(current);
        int end = text == null ? 0 : text.at();
        String on = (started.on().toString().isBlank() ? started.fresh() : started.on()).toString().strip();
        closed.put(id, text != null && within
                ? new Range(text, started.start(), end, on)
                : text == null && current != null ? new Range(line, at, at, on)
                : new Range(text, started.start(), started.start(), on));
    }
}
