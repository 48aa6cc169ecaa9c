package org.planweave.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows as columns of text below a line that says what each holds, the last one ragged. */
final class Table {

    private Table() {}

    /** Each heading is the column's name in words: “Removed at” above {@code removedAt}. */
    static String of(List<Map<String, Object>> rows, String... columns) {
        List<Map<String, Object>> all = new ArrayList<>(List.of(headings(columns)));
        all.addAll(rows);
        int[] widths = Arrays.stream(columns)
                .mapToInt(column -> all.stream().mapToInt(row -> Json.text(row, column).length()).max().orElse(0)).toArray();
        return all.stream().map(row -> line(row, columns, widths)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static Map<String, Object> headings(String... columns) {
        return Arrays.stream(columns).collect(Collectors.toMap(column -> column, Table::heading));
    }

    private static String heading(String column) {
        String words = column.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String line(Map<String, Object> row, String[] columns, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            String text = Json.text(row, columns[i]);
            line.append(text).append(" ".repeat(widths[i] - text.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
