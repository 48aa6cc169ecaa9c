package org.planweave.exchange.internal.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands on one line of a page. */
record Row(float y, float size, List<Piece> pieces) {

    private static final float SAME_LINE = 0.4f;
    private static final float SAME_SIZE = 0.1f;

    /** The lines of a page, from top to bottom. */
    static List<Row> of(List<Glyph> page) {
        List<Glyph> down = new ArrayList<>(page);
        down.sort(Comparator.comparingDouble(Glyph::y));
        List<Row> rows = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : down) {
            if (!line.isEmpty() && glyph.y() - line.get(line.size() - 1).y() > glyph.size() * SAME_LINE) {
                rows.add(row(line));
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            rows.add(row(line));
        }
        return rows;
    }

    private static Row row(List<Glyph> line) {
        line.sort(Comparator.comparingDouble(Glyph::x));
        float size = (float) line.stream().mapToDouble(Glyph::size).max().orElse(1);
        return new Row(line.get(0).y(), size, Piece.of(line));
    }

    /** What of it stands left, or right, of a place. */
    Row side(float x, boolean left) {
        return new Row(y, size, pieces.stream().filter(piece -> piece.left() < x == left).toList());
    }

    boolean crosses(float x) {
        return pieces.stream().anyMatch(piece -> piece.left() < x && piece.right() > x);
    }

    /** Whether it is the rest of a sentence of the line above, which broke off there because its first word had no room before the edge. */
    boolean goesOnFrom(Row above, float edge) {
        return pieces.size() == 1 && above.pieces.size() == 1 && Math.abs(size - above.size) <= size * SAME_SIZE
            && pieces.get(0).goesOnFrom(above.pieces.get(0), edge, size);
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }
}
