package org.planweave.exchange.internal.export;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;
import org.planweave.exchange.internal.reading.marked.Tag;
import org.planweave.exchange.internal.reading.marked.Words;

/**
 * Writes marked paragraphs: each stands in a content control that Word keeps while the text in it is edited,
 * and in a bookmark, which LibreOffice keeps as well.
 */
final class WordBody {

    /** LibreOffice 7.4 takes plain controls apart, and writes a broken file where changes are tracked in them; these it keeps. */
    private static final String GALLERY = "Quick Parts";

    private final CTBody body;
    private int controls;

    WordBody(XWPFDocument document) {
        this.body = document.getDocument().getBody();
    }

    /** Text in a control of its own in the body. */
    void write(Tag tag, String name, String style, String text) {
        fill(body.addNewSdt(), tag, name, style, text);
    }

    /** Text in a control of its own in the cell of a table, which has nothing else in it. */
    void write(CTTc cell, Tag tag, String name, String text) {
        fill(cell.addNewSdt(), tag, name, "", text);
    }

    private void fill(CTSdtBlock control, Tag tag, String name, String style, String text) {
        CTSdtPr properties = control.addNewSdtPr();
        properties.addNewAlias().setVal(name);
        properties.addNewTag().setVal(tag.written());
        properties.addNewId().setVal(BigInteger.valueOf(++controls));
        properties.addNewLock().setVal(tag.isWritable() ? STLock.SDT_LOCKED : STLock.SDT_CONTENT_LOCKED);
        properties.addNewDocPartObj().addNewDocPartGallery().setVal(GALLERY);
        CTSdtContentBlock content = control.addNewSdtContent();
        List<String> lines = Words.plain(text).lines().toList();
        int number = controls;
        tag.bookmark(number).ifPresentOrElse(bookmark -> {
            CTP first = paragraph(content, style);
            CTBookmark start = first.addNewBookmarkStart();
            start.setId(BigInteger.valueOf(number));
            start.setName(bookmark);
            fill(first, content, style, lines).addNewBookmarkEnd().setId(BigInteger.valueOf(number));
        }, () -> fill(paragraph(content, style), content, style, lines));
    }

    /** Writes the lines, the first of them into a paragraph that is there, and answers the paragraph of the last. */
    private static CTP fill(CTP first, CTSdtContentBlock content, String style, List<String> lines) {
        CTP last = first;
        words(first, lines.isEmpty() ? "" : lines.get(0));
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            last = paragraph(content, style);
            words(last, line);
        }
        return last;
    }

    private static CTP paragraph(CTSdtContentBlock content, String style) {
        CTP paragraph = content.addNewP();
        if (!style.isEmpty()) {
            paragraph.addNewPPr().addNewPStyle().setVal(style);
        }
        return paragraph;
    }

    private static void words(CTP paragraph, String line) {
        CTR run = paragraph.addNewR();
        String[] parts = line.split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addNewTab();
            }
            CTText words = run.addNewT();
            words.setStringValue(parts[i]);
            words.setSpace(SpaceAttribute.Space.PRESERVE);
        }
    }
}
