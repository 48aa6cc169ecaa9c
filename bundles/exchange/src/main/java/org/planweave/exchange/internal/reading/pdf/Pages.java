package org.planweave.exchange.internal.reading.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.Refused;

/** Gathers the upright characters of a document page by page, and stops where one holds more than a plan can. */
final class Pages extends PDFTextStripper {

    private static final int MOST_OPERATORS = 2_000_000;
    private static final int MOST_CHARACTERS = 1_000_000;
    /** The largest page that there is measures 14,400 points. */
    private static final float FARTHEST = 20_000;

    private List<Glyph> glyphs = new ArrayList<>();
    private int operators;
    private int characters;

    Pages() {
        setSuppressDuplicateOverlappingText(false);
    }

    /** The text of a page, from 1. */
    String text(PDDocument document, int page) throws IOException {
        glyphs = new ArrayList<>();
        setStartPage(page);
        setEndPage(page);
        writeText(document, Writer.nullWriter());
        return PageText.of(glyphs);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw tooLong();
        }
        super.processOperator(operator, operands);
    }

    /** Nothing is handed on: the superclass would put it into its own order. */
    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isBlank() || position.getDir() != 0 || !isOnAPage(position)) {
            return;
        }
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw tooLong();
        }
        float size = Math.max(1, position.getFontSizeInPt());
        glyphs.add(new Glyph(position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(), size, text));
    }

    /** Nobody reads what stands far off every page. So far out numbers have no room for small steps, either, with which columns are looked for. */
    private static boolean isOnAPage(TextPosition position) {
        return Math.abs(position.getXDirAdj()) < FARTHEST && Math.abs(position.getYDirAdj()) < FARTHEST && Math.abs(position.getWidthDirAdj()) < FARTHEST;
    }

    static Refusal tooLong() {
        return new Refusal(Refused.Type.TOO_LARGE, "This PDF holds more than can belong to one plan; import the plan alone, without its "
            + "attachments.");
    }
}
