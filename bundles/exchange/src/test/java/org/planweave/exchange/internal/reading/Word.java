package org.planweave.exchange.internal.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes real Word files the way Word does: named styles, automatic numbers, lists, tables, tracked changes. */
final class Word {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    final XWPFDocument document = new XWPFDocument();
    private final BigInteger headings;
    private final BigInteger bullets;
    private final BigInteger numbers;

    Word() {
        try {
            CTStyles styles = CTStyles.Factory.newInstance();
            var made = document.createStyles();
            made.setStyles(styles);
            for (int level = 1; level <= 3; level++) {
                made.addStyle(style("Heading" + level, "heading " + level));
                made.addStyle(style("TOC" + level, "toc " + level));
            }
            made.addStyle(style("Title", "Title"));
            XWPFNumbering numbering = document.createNumbering();
            headings = numbering.addNum(numbering.addAbstractNum(list(1, "decimal", "%1.", "%1.%2", "%1.%2.%3")));
            bullets = numbering.addNum(numbering.addAbstractNum(list(2, "bullet", "\uF0B7", "o", "\uF0A7")));
            numbers = numbering.addNum(numbering.addAbstractNum(list(3, "decimal", "%1)", "%2.", "%3.")));
        } catch (XmlException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static XWPFStyle style(String id, String name) throws XmlException {
        return new XWPFStyle(CTStyle.Factory.parse("<xml-fragment " + W + " w:type=\"paragraph\" w:styleId=\"" + id
            + "\"><w:name w:val=\"" + name + "\"/></xml-fragment>"));
    }

    private static XWPFAbstractNum list(int id, String format, String... texts) throws XmlException {
        StringBuilder xml = new StringBuilder("<w:numbering " + W + "><w:abstractNum w:abstractNumId=\"" + id + "\">");
        for (int i = 0; i < texts.length; i++) {
            xml.append("<w:lvl w:ilvl=\"" + i + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\""
                + texts[i] + "\"/></w:lvl>");
        }
        CTAbstractNum parsed = org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument.Factory.parse(
            xml + "</w:abstractNum></w:numbering>").getNumbering().getAbstractNumArray(0);
        return new XWPFAbstractNum(parsed);
    }

    Word title(String text) {
        return styled("Title", text);
    }

    Word styled(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return this;
    }

    Word heading(int level, String text) {
        return styled("Heading" + level, text);
    }

    /** A heading that Word numbers by itself. */
    Word numbered(int level, String text) {
        heading(level, text);
        mark(document.getLastParagraph(), headings, level - 1);
        return this;
    }

    Word text(String text) {
        document.createParagraph().createRun().setText(text);
        return this;
    }

    Word bold(String text) {
        var run = document.createParagraph().createRun();
        run.setBold(true);
        run.setText(text);
        return this;
    }

    Word bullet(int level, String text) {
        text(text);
        mark(document.getLastParagraph(), bullets, level);
        return this;
    }

    Word bullets(String... texts) {
        for (String text : texts) {
            bullet(0, text);
        }
        return this;
    }

    Word number(String text) {
        text(text);
        mark(document.getLastParagraph(), numbers, 0);
        return this;
    }

    private static void mark(XWPFParagraph paragraph, BigInteger list, int level) {
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
    }

    /** A table; cells are parted by a bar, a line break makes a second paragraph, "^" merges with the cell above. */
    Word table(String... rows) {
        int columns = rows[0].split("\\|", -1).length;
        XWPFTable table = document.createTable(rows.length, columns);
        for (int r = 0; r < rows.length; r++) {
            String[] cells = rows[r].split("\\|", -1);
            for (int c = 0; c < columns; c++) {
                fill(table.getRow(r).getCell(c), cells[c].strip());
            }
        }
        return this;
    }

    private static void fill(XWPFTableCell cell, String text) {
        if (text.equals("^")) {
            cell.getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            return;
        }
        String[] lines = text.split("\n");
        cell.setText(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            cell.addParagraph().createRun().setText(lines[i]);
        }
    }

    /** Raw Word XML of one paragraph, for what the library has no words for. */
    Word raw(String inner) {
        try {
            document.createParagraph().getCTP().set(
                org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP.Factory.parse("<xml-fragment " + W + ">" + inner + "</xml-fragment>"));
            return this;
        } catch (XmlException broken) {
            throw new IllegalStateException(broken);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.write(out);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return out.toByteArray();
    }
}
