package org.planweave.exchange.internal.reading;

import org.planweave.exchange.internal.reading.paper.PaperReader;
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
     * Reads a planning paper: text, Markdown, CSV or Word (.docx).
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
        if (FileType.of(content) == FileType.ZIP) {
            return WordBlocks.read(content);
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
