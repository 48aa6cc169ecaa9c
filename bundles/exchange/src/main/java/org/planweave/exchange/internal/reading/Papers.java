package org.planweave.exchange.internal.reading;

import java.util.List;
import java.util.Optional;
import org.planweave.exchange.internal.reading.paper.PaperReader;
import org.planweave.exchange.internal.reading.pdf.PdfBlocks;
import org.planweave.exchange.internal.reading.sheet.Rows;
import org.planweave.exchange.internal.reading.sheet.SheetBlocks;
import org.planweave.exchange.internal.reading.sheet.Workbook;
import org.planweave.exchange.internal.reading.source.Decode;
import org.planweave.exchange.internal.reading.source.FileType;
import org.planweave.exchange.internal.reading.source.Source;
import org.planweave.exchange.internal.reading.source.TextBlocks;
import org.planweave.exchange.internal.reading.word.WordBlocks;

/** Reads a paper without changing anything. Bounded in time and memory, whatever the file holds. */
public final class Papers {
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_LINES = 40_000;

    /**
     * Reads a planning paper: text, Markdown, CSV, Word (.docx), Excel (.xlsx) or PDF with text.
     *
     * @param fileName the name it was given; only a hint for title and period, the content decides what it is
     * @param content  its bytes
     * @return what was understood, or the refusal with its reason; never throws for a bad file
     */
    public ReadResult read(String fileName, byte[] content) {
        try {
            checkSize(content);
            return new PaperReader(source(content), fileName).read();
        } catch (Refusal refusal) {
            return refusal.toResult();
        }
    }

    /** The cells of a workbook's first sheet; empty for another file and for a workbook that would be refused. */
    public Optional<List<List<String>>> firstSheet(byte[] content) {
        try {
            checkSize(content);
            return FileType.of(content) == FileType.ZIP && Workbook.is(content)
                ? Workbook.read(content).stream().findFirst().map(Rows::rows) : Optional.empty();
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private static void checkSize(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Refusal(Refused.Type.TOO_LARGE, "This file is " + content.length / (1024 * 1024)
                + " MB and the limit is 20 MB; take out pictures and attachments and import it again.");
        }
        if (content.length == 0) {
            throw empty();
        }
    }

    private static Source source(byte[] content) {
        FileType type = FileType.of(content);
        if (type == FileType.ZIP) {
            return Workbook.is(content) ? SheetBlocks.read(content) : WordBlocks.read(content);
        }
        if (type == FileType.PDF) {
            return PdfBlocks.read(content);
        }
        String text = Decode.text(content);
        if (text.isBlank()) {
            throw empty();
        }
        if (text.length() > MOST_CHARACTERS || text.lines().count() > MOST_LINES) {
            throw new Refusal(Refused.Type.TOO_LARGE, "This text has more than a million characters or 40,000 lines, too "
                + "long for one plan; import the plan alone, without its attachments.");
        }
        return TextBlocks.read(text);
    }

    private static Refusal empty() {
        return new Refusal(Refused.Type.EMPTY, "This file is empty; choose the file that holds the plan.");
    }
}
