package org.planweave.exchange.internal.reading.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.Refused;
import org.planweave.exchange.internal.reading.source.Source;
import org.planweave.exchange.internal.reading.source.TextBlocks;

/** A PDF file as blocks: its text, page by page, read as text is. */
public final class PdfBlocks {

    private static final int MOST_PAGES = 300;
    private static final long MOST_HELD = 64L << 20;
    private static final char PAGE = '\f';

    private PdfBlocks() {}

    /** Reads the text of the file. Pages without text, which may be pictures of text, are named as gaps. */
    public static Source read(byte[] content) {
        PackedStreams.check(content, new String(content, StandardCharsets.ISO_8859_1));
        List<String> pages = pages(content);
        if (pages.stream().allMatch(String::isBlank)) {
            throw new Refusal(Refused.Type.NO_TEXT, "This PDF holds pictures of pages and no text, as a scanner makes them; import the file "
                + "that the paper was written in, or have its text recognised first.");
        }
        Source read = TextBlocks.read(String.join("\n" + PAGE, pages));
        List<Source.Gap> gaps = new ArrayList<>(read.gaps());
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).isBlank()) {
                gaps.add(new Source.Gap("page " + (i + 1), "Page " + (i + 1), "The page has no text; it may be a picture."));
            }
        }
        return new Source(read.blocks(), read.provenance(), gaps);
    }

    private static List<String> pages(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_HELD).streamCache)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw Pages.tooLong();
            }
            Pages reader = new Pages();
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(reader.text(document, page));
            }
            return pages;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new Refusal(Refused.Type.DAMAGED, "This PDF is damaged and cannot be opened; open it, print it to a new PDF or save it as a "
                + "Word .docx file, and import that.");
        }
    }
}
