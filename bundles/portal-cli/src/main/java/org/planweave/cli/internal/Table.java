package org.planweave.cli.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows as columns of text, the last one ragged. */
final class Table {

    private Table() {}

    static String of(List<Map<String, Object>> rows, String... columns) {
        int[] widths = Arrays.stream(columns)
                .mapToInt(column -> rows.stream().mapToInt(row -> Json.text(row, column).length()).max().orElse(0)).toArray();
        return rows.stream().map(row -> line(row, columns, widths)).collect(Collectors.joining(System.lineSeparator()));
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
