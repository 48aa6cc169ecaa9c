package org.planweave.exchange.internal.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The white strip between two columns of prose. Columns of a table are narrower than their column is wide, and stay in their rows. */
record Gutter(float x) {

    private static final int FEWEST_ROWS = 6;
    private static final float FROM = 0.3f;
    private static final float TO = 0.7f;
    private static final float STEP = 2;
    private static final float NARROWEST = 8;
    private static final float PROSE = 0.5f;
    private static final int MOST_CROSSING = 4;

    /** The gutter of a page; empty if its text runs over the whole width. */
    static Optional<Gutter> of(List<Row> rows) {
        float left = (float) rows.stream().flatMap(row -> row.pieces().stream()).mapToDouble(Piece::left).min().orElse(0);
        float right = (float) rows.stream().flatMap(row -> row.pieces().stream()).mapToDouble(Piece::right).max().orElse(0);
        float width = right - left;
        long fewest = Long.MAX_VALUE;
        List<Float> best = new ArrayList<>();
        for (float x = left + width * FROM; x < left + width * TO; x += STEP) {
            float at = x;
            long crossing = rows.stream().filter(row -> row.crosses(at)).count();
            if (crossing < fewest) {
                fewest = crossing;
                best.clear();
            }
            if (crossing == fewest) {
                best.add(x);
            }
        }
        if (best.isEmpty() || fewest * MOST_CROSSING > rows.size() || best.get(best.size() - 1) - best.get(0) < NARROWEST) {
            return Optional.empty();
        }
        float middle = best.get(best.size() / 2);
        return isProse(rows, middle, true, middle - left) && isProse(rows, middle, false, right - middle)
            ? Optional.of(new Gutter(middle)) : Optional.empty();
    }

    private static boolean isProse(List<Row> rows, float x, boolean left, float width) {
        List<Row> sides = rows.stream().filter(row -> !row.crosses(x)).map(row -> row.side(x, left)).filter(row -> !row.isEmpty()).toList();
        List<Float> widths = sides.stream().map(row -> row.pieces().get(row.pieces().size() - 1).right() - row.pieces().get(0).left())
            .sorted().toList();
        return widths.size() >= FEWEST_ROWS && widths.get(widths.size() / 2) > width * PROSE;
    }

    /** The rows in the order in which they are read: the left column, then the right, between what runs over both. */
    List<List<Row>> order(List<Row> rows) {
        List<List<Row>> order = new ArrayList<>();
        List<Row> band = new ArrayList<>();
        for (Row row : rows) {
            if (row.crosses(x)) {
                flush(band, order);
                order.add(List.of(row));
            } else {
                band.add(row);
            }
        }
        flush(band, order);
        return order;
    }

    private void flush(List<Row> band, List<List<Row>> order) {
        for (boolean left : new boolean[] {true, false}) {
            List<Row> side = band.stream().map(row -> row.side(x, left)).filter(row -> !row.isEmpty()).toList();
            if (!side.isEmpty()) {
                order.add(side);
            }
        }
        band.clear();
    }
}
