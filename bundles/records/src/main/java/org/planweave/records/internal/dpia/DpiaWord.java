package org.planweave.records.internal.dpia;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.planweave.records.internal.dpia.Dpia.Part;

/** The assessment as a Word file to go on writing in, with headings and heads of tables that assistive software reads as such. */
public final class DpiaWord {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String TITLE = "Title";
    private static final String HEADING = "Heading1";

    private DpiaWord() {}

    public static byte[] of(Dpia dpia) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            style(document, TITLE, "Title", 40, -1);
            style(document, HEADING, "heading 1", 28, 0);
            document.getProperties().getCoreProperties().setTitle(dpia.title());
            paragraph(document, TITLE, dpia.title());
            paragraph(document, null, dpia.lead());
            dpia.parts().forEach(part -> write(document, part));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void style(XWPFDocument document, String id, String name, int halfPoints, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewKeepNext().setVal(true);
        paragraph.addNewSpacing().setBefore(BigInteger.valueOf(240));
        if (outline >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        var run = style.addNewRPr();
        run.addNewB().setVal(true);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private static void paragraph(XWPFDocument document, @Nullable String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        paragraph.setSpacingAfter(120);
        paragraph.createRun().setText(text);
    }

    private static void write(XWPFDocument document, Part part) {
        paragraph(document, HEADING, part.heading());
        part.sentences().forEach(sentence -> paragraph(document, null, sentence));
        if (part.columns().isEmpty()) {
            return;
        }
        XWPFTable table = document.createTable(part.rows().size() + 1, part.columns().size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < part.columns().size(); column++) {
            cell(table.getRow(0).getCell(column), part.columns().get(column), true);
        }
        for (int row = 0; row < part.rows().size(); row++) {
            List<String> cells = part.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                cell(table.getRow(row + 1).getCell(column), cells.get(column), false);
            }
        }
    }

    private static void cell(XWPFTableCell cell, String text, boolean bold) {
        var run = cell.getParagraphs().get(0).createRun();
        run.setBold(bold);
        run.setText(text);
    }
}
