package org.planweave.comments.internal.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.api.tables.Table;

/** A table as CSV that a spreadsheet opens: UTF-8 with its mark, and no cell that it would take for a formula. */
final class Csv {

    private static final String MARK = "\uFEFF";
    /** With the full-width forms, which some spreadsheets read as the plain ones. */
    private static final String BEGINS_A_FORMULA = "=+-@|\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    static String of(Table table) {
        return MARK + Stream.concat(Stream.of(table.columns()), table.rows().stream()).map(Csv::row).collect(Collectors.joining("\r\n"))
                + "\r\n";
    }

    static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    /** What begins like a formula is made a text by an apostrophe before it, also behind what nobody sees. */
    private static String cell(String value) {
        int first = value.codePoints().filter(Csv::isSeen).findFirst().orElse(' ');
        boolean formula = BEGINS_A_FORMULA.indexOf(first) >= 0 || value.startsWith("\t") || value.startsWith("\r");
        String safe = formula ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean isSeen(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT;
    }
}
