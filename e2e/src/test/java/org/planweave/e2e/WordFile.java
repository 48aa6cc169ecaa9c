package org.planweave.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * A Word file, opened.
 *
 * @param rows its paragraphs, and the rows of its tables with a bar between cells, in reading order; a tab reads as a space
 */
record WordFile(List<String> rows) {

    static WordFile of(Path file) {
        List<String> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file); XWPFDocument document = new XWPFDocument(in)) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    rows.add(paragraph.getText().strip().replace('\t', ' '));
                } else if (element instanceof XWPFTable table) {
                    table.getRows().forEach(row -> rows.add(cells(row)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordFile(rows.stream().filter(row -> !row.isEmpty()).toList());
    }

    private static String cells(XWPFTableRow row) {
        return String.join(" | ", row.getTableCells().stream().map(cell -> cell.getText().strip()).toList());
    }

    String text() {
        return String.join("\n", rows);
    }
}
