package org.planweave.comments.internal.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.api.tables.CsvCell;
import org.planweave.api.tables.Table;

/** A table as CSV that a spreadsheet opens: UTF-8 with its mark, and no cell that it would take for a formula. */
final class Csv {

    private static final String MARK = "\uFEFF";

    private Csv() {}

    static String of(Table table) {
        return MARK + Stream.concat(Stream.of(table.columns()), table.rows().stream()).map(Csv::row).collect(Collectors.joining("\r\n"))
                + "\r\n";
    }

    static String row(List<String> cells) {
        return cells.stream().map(CsvCell::of).collect(Collectors.joining(","));
    }
}
