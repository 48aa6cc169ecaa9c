package org.planweave.exchange.internal.reading.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Kind;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.source.Column;

/** Reads a table whose columns have names that are known. */
public final class Tables {
    private final Block.Grid grid;
    private final @Nullable Kind context;
    private final @Nullable String period;

    /** A table, the kind its section speaks of (or null), and the paper's period (or null). */
    public Tables(Block.Grid grid, @Nullable Kind context, @Nullable String period) {
        this.grid = grid;
        this.context = context;
        this.period = period;
    }

    /** The row that names the columns: one of the first three; -1 where none does. */
    public static int header(Block.Grid grid) {
        for (int i = 0; i < Math.min(3, grid.rows().size()); i++) {
            if (Column.isHeader(grid.rows().get(i).texts())) {
                return i;
            }
        }
        return -1;
    }

    /** The lines of the table; none where no row names the columns, or none of them makes a line. */
    public List<Draft> drafts() {
        int header = header(grid);
        if (header < 0) {
            return List.of();
        }
        Map<Column, Integer> columns = columns(grid.rows().get(header));
        List<Draft> drafts = new ArrayList<>();
        Carried carried = new Carried();
        for (Block.Row row : grid.rows().subList(header + 1, grid.rows().size())) {
            if (isRepeat(row, grid.rows().get(header))) {
                continue;
            }
            drafts.addAll(new TableRow(row, columns, grid.rows().get(header), context, period, carried).drafts());
        }
        return drafts;
    }

    private static boolean isRepeat(Block.Row row, Block.Row header) {
        return row.texts().equals(header.texts()) || row.texts().stream().allMatch(String::isBlank);
    }

    /** Which column is where; a name that comes twice counts the first time, but the last result is the current. */
    private Map<Column, Integer> columns(Block.Row header) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < header.cells().size(); i++) {
            Column column = Column.of(header.text(i));
            if (column == Column.ACTUAL && header.text(i).matches("(?i).*q(uarter )?[1-4].*")) {
                columns.put(column, i);
            }
            String year = column == Column.TARGET ? years(header.text(i)) : null;
            if (year != null && year.equals(years(String.valueOf(period)))) {
                columns.put(column, i);
            }
            columns.putIfAbsent(column, i);
        }
        bareYear(header, columns);
        columns.remove(Column.UNKNOWN);
        nameOfIndicator(columns);
        return columns;
    }

    /** The first year named, by its last two figures: "2020/21", "20-21" and "2020" give "20". */
    private static @Nullable String years(String text) {
        Matcher matcher = Pattern.compile("\\b(?:20)?(\\d\\d)(?:[/–-]| [/–-] ?)(?:20)?\\d\\d\\b|\\b20(\\d\\d)\\b").matcher(text);
        return !matcher.find() ? null : matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    /** A year alone over a column, beside a target or a result, is last year's figure. */
    private static void bareYear(Block.Row header, Map<Column, Integer> columns) {
        boolean measured = columns.containsKey(Column.TARGET) || columns.containsKey(Column.ACTUAL);
        for (int i = 0; measured && i < header.cells().size(); i++) {
            if (header.text(i).matches("20\\d\\d\\s?[-/–]\\s?\\d{2,4}")) {
                columns.putIfAbsent(Column.BASELINE, i);
            }
        }
    }

    /** "Description" or "title" names whatever the other columns or the section speak of. */
    private void nameOfIndicator(Map<Column, Integer> columns) {
        boolean measured = columns.containsKey(Column.TARGET) || columns.containsKey(Column.ACTUAL);
        Column main = measured ? Column.KPI
            : columns.containsKey(Column.SCORE) || columns.containsKey(Column.LIKELIHOOD) ? Column.RISK
            : columns.containsKey(Column.AMOUNT) ? null
            : columns.containsKey(Column.DUE) || columns.containsKey(Column.OWNER) ? Column.ACTION : null;
        boolean has = columns.containsKey(Column.KPI) || columns.containsKey(Column.RISK)
            || columns.containsKey(Column.ACTION);
        Integer label = columns.get(Column.LABEL);
        if (label != null && main != null && !has) {
            columns.remove(Column.LABEL);
            columns.put(main, label);
        }
        if (measured && !columns.containsKey(Column.KPI) && columns.containsKey(Column.SERVICE) && !has
            && !columns.containsKey(Column.OBJECTIVE)) {
            columns.put(Column.KPI, columns.remove(Column.SERVICE));
        }
    }

    /** What merged cells leave empty in the rows below them. */
    static final class Carried {
        private final Map<Column, String> texts = new EnumMap<>(Column.class);

        String carry(Column column, String text) {
            if (!text.isBlank()) {
                texts.put(column, text);
            }
            return texts.getOrDefault(column, "");
        }
    }
}
