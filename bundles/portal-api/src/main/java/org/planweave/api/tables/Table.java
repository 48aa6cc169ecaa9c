package org.planweave.api.tables;

import java.util.List;

/**
 * Rows under named columns, to be read in a spreadsheet or, row by row, in a document.
 *
 * @param notes sentences that belong to all of it: what it shows, who took it out and when
 * @param headings how many of the first columns a document says once, as headings over the rows that share them
 * @param rows each with as many cells as there are columns; text as it was written, line breaks and all
 */
public record Table(String title, List<String> notes, List<String> columns, int headings, List<List<String>> rows) {

    /** @throws IllegalArgumentException if a row has another number of cells than there are columns */
    public Table {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (headings < 0 || headings > width || rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Each row needs " + width + " cells, of which " + headings + " are headings");
        }
    }
}
