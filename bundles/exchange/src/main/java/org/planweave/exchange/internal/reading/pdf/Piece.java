package org.planweave.exchange.internal.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words of one line with no more than blanks between them. */
record Piece(float left, float right, String text) {

    private static final float BLANK = 0.17f;
    private static final float APART = 0.8f;
    private static final float SAME = 0.3f;
    private static final float NARROWEST_BLANK = 0.1f;
    /** A bullet or a number, which stands apart from what it is in front of. */
    private static final Pattern MARK_ALONE = Pattern.compile("[^\\p{L}\\p{N}£%]|o|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\\d{1,2}(?:\\.\\d{1,2})+");
    private static final Pattern MARKED = Pattern.compile(
        "[•·▪●○◦‣⁃■□➢➤►✓✔\\uF0B7\\uF0A7\\uF0D8]|[-–—*o§] |\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)] |\\d{1,2}(?:\\.\\d{1,2})+ ");

    /** The pieces of a line, whose characters stand from left to right. What was printed twice, to look bold, is read once. */
    static List<Piece> of(List<Glyph> line) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        float left = 0;
        Glyph last = null;
        for (Glyph glyph : line) {
            if (last != null && glyph.text().equals(last.text()) && glyph.x() - last.x() < last.width() * SAME) {
                continue;
            }
            float gap = last == null ? 0 : glyph.x() - last.right();
            if (last != null && gap > glyph.size() * APART && !MARK_ALONE.matcher(text).matches()) {
                pieces.add(new Piece(left, last.right(), text.toString()));
                text.setLength(0);
            } else if (last != null && gap > glyph.size() * BLANK) {
                text.append(' ');
            }
            left = text.isEmpty() ? glyph.x() : left;
            text.append(glyph.text());
            last = glyph;
        }
        if (last != null) {
            pieces.add(new Piece(left, last.right(), text.toString()));
        }
        return pieces;
    }

    /** Whether it goes on with the piece above, which ended where the first word of this one had no room before the edge. */
    boolean goesOnFrom(Piece above, float edge, float size) {
        float first = width() * text.split(" ", 2)[0].length() / text.length();
        return !MARKED.matcher(text).lookingAt() && above.right() + first + size * NARROWEST_BLANK > edge;
    }

    float width() {
        return right - left;
    }
}
