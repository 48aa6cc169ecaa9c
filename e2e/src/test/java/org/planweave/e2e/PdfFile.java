package org.planweave.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF file, opened.
 *
 * @param sheets the words of each page, row by row
 */
record PdfFile(List<String> sheets) {

    static PdfFile of(Path file) {
        return of(bytes(file), false);
    }

    /** With its rows as the eye sees them: what floats beside words stands in one row with them, and so do cells. */
    static PdfFile seen(Path file) {
        return of(bytes(file), true);
    }

    static PdfFile of(byte[] bytes) {
        return of(bytes, false);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfFile of(byte[] bytes, boolean byPlace) {
        List<String> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(byPlace);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                sheets.add(stripper.getText(document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PdfFile(sheets);
    }

    int pages() {
        return sheets.size();
    }

    /** All of it, rows run together by single spaces. */
    String text() {
        return String.join(" ", sheets).replaceAll("\\s+", " ");
    }
}
