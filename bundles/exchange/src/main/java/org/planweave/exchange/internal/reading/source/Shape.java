package org.planweave.exchange.internal.reading.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether text with marks in front of it is a list item or a numbered paragraph; the same for text and Word. */
public final class Shape {
    private Shape() {
    }

    /** The block of a piece of text with marks typed in front of it. */
    static Block block(Marks marks, String text, String raw, String at) {
        return marks.bullet() && (marks.number() == null || !marks.number().contains("."))
            ? new Block.Item(marks.indent() / 2, marks.number(), text, raw, at)
            : numbered(marks.indent() / 2, marks.number(), text, raw, at);
    }

    /** A paragraph whose marks, if any, were typed. */
    public static Block typed(String line, String at) {
        Marks marks = Marks.of(line);
        String rest = marks.bullet() || marks.number() != null ? marks.rest() : line;
        return block(marks, Mend.read(rest), Mend.collapse(rest), at);
    }

    /** A numbered piece of text: an item, or a paragraph where it is a sentence or announces a list. */
    public static Block numbered(int level, @Nullable String number, String text, String raw, String at) {
        boolean item = number != null && text.length() < 400
            && (level > 0 || !text.matches("(?s).*[.]\\s.*") || !number.matches("[\\d.]+"));
        return item && !text.endsWith(":") && !isSentence(text) ? new Block.Item(level, number, text, raw, at)
            : new Block.Para(number, text, raw, at);
    }

    private static boolean isSentence(String text) {
        return text.endsWith(".") && text.split(" ").length > 14
            && text.toLowerCase(Locale.ROOT).matches("(?s).*\\b(is|are|was|were|has|have|will be|has been)\\b.*");
    }
}
