package org.planweave.reports.internal.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a finished PDF file says. */
public final class PdfText {

    private PdfText() {}

    /** The text of each page. */
    public static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException("The file that was just made cannot be read", e);
        }
    }

    /** Everything that somebody can find in the file: its pages, its properties and its metadata. */
    public static String everything(byte[] pdf) {
        StringBuilder all = new StringBuilder(String.join("\n", pages(pdf)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentInformation properties = document.getDocumentInformation();
            properties.getMetadataKeys().forEach(key -> all.append('\n').append(properties.getPropertyStringValue(key)));
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            if (metadata != null) {
                all.append('\n').append(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file that was just made cannot be read", e);
        }
        return all.toString();
    }
}
