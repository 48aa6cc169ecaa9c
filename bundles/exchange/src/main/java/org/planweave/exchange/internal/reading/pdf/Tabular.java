package org.planweave.exchange.internal.reading.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rows of a page that stand in columns: what of several lines belongs to one row, and which cell each piece belongs to. */
final class Tabular {

    private static final int FEWEST_ROWS = 2;
    private static final float PADDING = 0.8f;
    private static final String PAGE_NUMBER = "\\d{1,3}(?:\\s*[-–]\\s*\\d{1,3})?|page";

    private final List<float[]> columns;
    private final float edge;
    private final List<String[]> rows = new ArrayList<>();
    private Piece[] above = new Piece[0];

    private Tabular(List<float[]> columns, float edge) {
        this.columns = columns;
        this.edge = edge;
    }

    /** How many rows from this one on are a table; 0 where none starts. */
    static int length(List<Row> rows, int from) {
        int last = from;
        int several = 0;
        for (int i = from; i < rows.size(); i++) {
            if (rows.get(i).pieces().size() > 1) {
                several++;
                last = i;
            } else if (several < 1 || i > last + 1 || !isWithin(rows.get(i), rows.get(i - 1), columns(rows.subList(from, last + 1)))) {
                break;
            } else {
                last = i;
            }
        }
        List<Row> all = rows.subList(from, last + 1);
        return several < FEWEST_ROWS || columns(all).size() < 2 || isContents(all) ? 0 : all.size();
    }

    /** The rows as cells. */
    static List<String[]> read(List<Row> rows, float edge) {
        Tabular table = new Tabular(columns(rows), edge);
        rows.forEach(table::add);
        return table.rows;
    }

    /** From where to where each column reaches: pieces over one another are of one column. */
    private static List<float[]> columns(List<Row> rows) {
        List<Piece> pieces = rows.stream().filter(row -> row.pieces().size() > 1).flatMap(row -> row.pieces().stream())
            .sorted(Comparator.comparingDouble(Piece::left)).toList();
        List<float[]> columns = new ArrayList<>();
        for (Piece piece : pieces) {
            if (columns.isEmpty() || piece.left() > columns.get(columns.size() - 1)[1]) {
                columns.add(new float[] {piece.left(), piece.right()});
            } else {
                float[] last = columns.get(columns.size() - 1);
                last[1] = Math.max(last[1], piece.right());
            }
        }
        return columns;
    }

    /** Whether a piece alone is more of a cell: in a later column, or in the first one, where the words of the line above had no room. */
    private static boolean isWithin(Row row, Row above, List<float[]> columns) {
        Piece piece = row.pieces().get(0);
        if (columns.size() < 2 || columns.stream().filter(column -> piece.right() > column[0] && piece.left() < column[1]).count() != 1) {
            return false;
        }
        return piece.left() >= columns.get(1)[0] - 1 || piece.goesOnFrom(above.pieces().get(0), columns.get(1)[0], row.size());
    }

    private static boolean isContents(List<Row> rows) {
        return rows.stream().filter(row -> row.pieces().size() > 1)
            .allMatch(row -> row.pieces().get(row.pieces().size() - 1).text().strip().toLowerCase(java.util.Locale.UK).matches(PAGE_NUMBER));
    }

    private void add(Row row) {
        Piece[] cells = new Piece[columns.size()];
        row.pieces().forEach(piece -> cells[column(piece)] = piece);
        boolean[] goesOn = new boolean[cells.length];
        int filled = 0;
        int going = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                filled++;
                goesOn[i] = i < above.length && above[i] != null && cells[i].goesOnFrom(above[i], reach(i) - row.size() * PADDING, row.size());
                going += goesOn[i] ? 1 : 0;
            }
        }
        boolean more = !rows.isEmpty() && (going == filled || cells[0] == null && (filled == 1 || going > 0));
        if (!more) {
            String[] fresh = new String[cells.length];
            Arrays.fill(fresh, "");
            rows.add(fresh);
            above = new Piece[cells.length];
        }
        String[] last = rows.get(rows.size() - 1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                last[i] += last[i].isEmpty() ? cells[i].text() : (goesOn[i] ? " " : PageText.WITHIN_CELL) + cells[i].text();
                above[i] = cells[i];
            }
        }
    }

    /** How far a column may be written: to where the next one starts. */
    private float reach(int column) {
        return column + 1 < columns.size() ? columns.get(column + 1)[0] : edge;
    }

    private int column(Piece piece) {
        int column = 0;
        while (column + 1 < columns.size() && piece.left() >= columns.get(column + 1)[0] - 1) {
            column++;
        }
        return column;
    }
}
