package org.planweave.exchange.internal.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import org.planweave.exchange.internal.reading.source.TextBlocks;

/** A page as lines of text: columns of prose one after the other, columns of a table set apart by blanks, sentences that run on in one line. */
final class PageText {

    /** Between the paragraphs of a cell. */
    static final String WITHIN_CELL = String.valueOf(TextBlocks.NEW_LINE_IN_CELL);

    private static final float PARAGRAPH = 1.4f;
    private static final float LETTER = 0.5f;
    private static final int WIDEST = 300;
    /** Tables are looked for from every row of a page to every row below. */
    private static final int MOST_ROWS = 2_000;

    private final StringBuilder text = new StringBuilder();

    private PageText() {}

    static String of(List<Glyph> glyphs) {
        List<Row> rows = Row.of(glyphs);
        if (rows.size() > MOST_ROWS) {
            throw Pages.tooLong();
        }
        PageText page = new PageText();
        List<List<Row>> order = Gutter.of(rows).map(gutter -> gutter.order(rows)).orElse(List.of(rows));
        for (List<Row> part : order) {
            page.part(part);
        }
        return page.text.toString();
    }

    private void part(List<Row> rows) {
        float left = (float) rows.stream().flatMap(row -> row.pieces().stream()).mapToDouble(Piece::left).min().orElse(0);
        float right = (float) rows.stream().flatMap(row -> row.pieces().stream()).mapToDouble(Piece::right).max().orElse(0);
        float usual = usualStep(rows);
        Row above = null;
        int end = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int length = i < end ? 0 : Tabular.length(rows, i);
            if (length > 0) {
                end = i + length;
                table(Tabular.read(rows.subList(i, end), right));
            }
            if (i < end) {
                above = null;
                continue;
            }
            boolean apart = above != null && usual > 0 && row.y() - above.y() > usual * PARAGRAPH;
            if (above != null && !apart && row.goesOnFrom(above, right)) {
                text.setLength(text.length() - 1);
                text.append(' ').append(row.pieces().get(0).text()).append('\n');
            } else {
                text.append(apart ? "\n" : "");
                line(row, left);
            }
            above = row;
        }
        if (rows.size() > 1) {
            text.append('\n');
        }
    }

    /** A row in one line, marked as such, with a tab between its cells. */
    private void table(List<String[]> rows) {
        text.append('\n');
        rows.forEach(row -> text.append(TextBlocks.TABLE_ROW).append(String.join("\t", row)).append('\n'));
        text.append('\n');
    }

    /** How far lines stand apart, most often. */
    private static float usualStep(List<Row> rows) {
        List<Float> steps = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            steps.add(rows.get(i).y() - rows.get(i - 1).y());
        }
        steps.sort(null);
        return steps.isEmpty() ? 0 : steps.get((steps.size() - 1) / 2);
    }

    /** Blanks put each piece where it stands, so that columns keep under one another. */
    private void line(Row row, float left) {
        int start = text.length();
        for (Piece piece : row.pieces()) {
            int column = Math.min(WIDEST, Math.round((piece.left() - left) / (row.size() * LETTER)));
            int here = text.length() - start;
            text.append(" ".repeat(Math.max(here == 0 ? 0 : 2, column - here))).append(piece.text());
        }
        text.append('\n');
    }
}
