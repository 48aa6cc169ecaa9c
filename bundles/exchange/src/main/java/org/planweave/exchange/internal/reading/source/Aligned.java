package org.planweave.exchange.internal.reading.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tables that were set in columns by two or more blanks, as text taken from a page has them. */
final class Aligned {
    private static final Pattern PIECE = Pattern.compile("\\S+(?: \\S+)*+");

    private Aligned() {
    }

    private record Piece(int from, String text) { }

    static Delimited.@Nullable Found at(List<String> lines, int from, Places places) {
        List<Piece> header = pieces(lines.get(from));
        if (header.size() < 3 || !Column.isHeader(header.stream().map(Piece::text).toList())) {
            return null;
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> at = new ArrayList<>();
        rows.add(new ArrayList<>(header.stream().map(Piece::text).toList()));
        at.add(places.at(from));
        int next = from + 1;
        for (; next < lines.size() && !lines.get(next).isBlank() && lines.get(next).length() < 2_000; next++) {
            List<Piece> pieces = pieces(lines.get(next));
            List<String> cells = place(pieces, header);
            if (cells.get(0).isEmpty() && rows.size() > 1) {
                append(rows.get(rows.size() - 1), cells);
            } else if (pieces.size() < 2) {
                break;
            } else {
                rows.add(cells);
                at.add(places.at(next));
            }
        }
        return rows.size() < 2 ? null : found(rows, at, places.at(from), next);
    }

    private static Delimited.Found found(List<List<String>> rows, List<String> at, String first, int next) {
        List<Block.Row> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            read.add(Delimited.row(rows.get(i), at.get(i)));
        }
        return new Delimited.Found(new Block.Grid(read, first), next);
    }

    private static void append(List<String> row, List<String> more) {
        for (int i = 0; i < row.size(); i++) {
            row.set(i, Mend.collapse(row.get(i) + " " + more.get(i)));
        }
    }

    /** Each piece goes to the column that starts nearest to it, in order; a full row needs no measuring. */
    private static List<String> place(List<Piece> pieces, List<Piece> header) {
        List<String> cells = new ArrayList<>();
        if (pieces.size() == header.size()) {
            pieces.forEach(p -> cells.add(p.text()));
            return cells;
        }
        header.forEach(h -> cells.add(""));
        for (Piece piece : pieces) {
            int best = nearest(piece, header);
            cells.set(best, Mend.collapse(cells.get(best) + " " + piece.text()));
        }
        return cells;
    }

    private static int nearest(Piece piece, List<Piece> header) {
        int best = 0;
        for (int i = 1; i < header.size(); i++) {
            if (Math.abs(header.get(i).from() - piece.from()) < Math.abs(header.get(best).from() - piece.from())) {
                best = i;
            }
        }
        return best;
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(line);
        while (matcher.find() && pieces.size() < 60) {
            pieces.add(new Piece(matcher.start(), matcher.group()));
        }
        return pieces;
    }
}
