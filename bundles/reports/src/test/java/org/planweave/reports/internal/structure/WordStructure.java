package org.planweave.reports.internal.structure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Reads the structure of a finished Word file: by its styles, lists and tables. */
final class WordStructure {

    private final List<String> cover = new ArrayList<>();
    private final List<String> outline = new ArrayList<>();
    private final List<String> recommended = new ArrayList<>();
    private final List<String> appendices = new ArrayList<>();
    private boolean numbered;
    private int papers;
    private String section = "";

    private WordStructure() {}

    static Structure of(byte[] file) throws IOException {
        WordStructure reading = new WordStructure();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (!reading.element(element)) {
                    break;
                }
            }
        }
        return new Structure(reading.cover, reading.outline, reading.numbered, reading.recommended, reading.appendices, reading.papers);
    }

    /** @return false once the first appendix itself begins */
    private boolean element(IBodyElement element) {
        if (element instanceof XWPFTable table) {
            table(table);
            return true;
        }
        return !(element instanceof XWPFParagraph paragraph) || paragraph(paragraph);
    }

    private void table(XWPFTable table) {
        if (section.isEmpty()) {
            table.getRows().forEach(row -> cover.add(Structure.plain(row.getCell(0).getText())));
        } else if (section.contains("background papers")) {
            papers += table.getNumberOfRows() - 1;
        }
    }

    private boolean paragraph(XWPFParagraph paragraph) {
        String text = paragraph.getText();
        if (String.valueOf(paragraph.getStyle()).startsWith("Heading")) {
            if (text.startsWith("Appendix ") && section.contains("background papers")) {
                return false;
            }
            section = Structure.plain(text);
            outline.add(section);
        } else if (paragraph.getNumID() != null) {
            item(paragraph, text);
        } else if (text.matches("(?s)\\d[\\d.]*\t.*")) {
            outline.add(text.substring(0, text.indexOf('\t')));
        }
        return true;
    }

    private void item(XWPFParagraph paragraph, String text) {
        if (section.contains("recommendation")) {
            var numbering = paragraph.getDocument().getNumbering();
            var list = numbering.getAbstractNum(numbering.getAbstractNumID(paragraph.getNumID())).getCTAbstractNum();
            numbered = list.getLvlArray(0).getNumFmt().getVal() == STNumberFormat.DECIMAL;
            recommended.add(Structure.firstWord(text));
        } else if (section.contains("appendi")) {
            appendices.add(Structure.appendix(text));
        }
    }
}
