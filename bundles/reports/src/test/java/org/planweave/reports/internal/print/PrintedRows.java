package org.planweave.reports.internal.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The rows of text on each page of a finished file, with how far down they stand. */
final class PrintedRows extends PDFTextStripper {

    /** @param base points from the top edge of the page to the foot of the letters */
    record Printed(String text, double base) {}

    private final List<List<Printed>> pages = new ArrayList<>();
    private final StringBuilder row = new StringBuilder();
    private double bottom;

    private PrintedRows() throws IOException {
        setSortByPosition(true);
    }

    static List<List<Printed>> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrintedRows rows = new PrintedRows();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                rows.pages.add(new ArrayList<>());
                rows.setStartPage(page);
                rows.setEndPage(page);
                rows.getText(document);
                rows.writeLineSeparator();
            }
            return rows.pages;
        } catch (IOException e) {
            throw new UncheckedIOException("The file that was just made cannot be read", e);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        row.append(text);
        positions.forEach(one -> bottom = Math.max(bottom, one.getYDirAdj()));
    }

    @Override
    protected void writeWordSeparator() {
        row.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        if (!row.toString().isBlank()) {
            pages.get(pages.size() - 1).add(new Printed(row.toString().strip(), bottom));
        }
        row.setLength(0);
        bottom = 0;
    }
}
