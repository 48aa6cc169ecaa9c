package org.planweave.reports.internal.print;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a report in Word, under the names that Word knows them by: Arial, 12 points, as guidance on readable print asks. */
final class WordStyles {

    private static final int TEXT_SIZE = 24;

    private WordStyles() {}

    static void add(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage("en-GB");
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        styles.setDefaultFonts(fonts);
        style(styles, "Normal", "Normal", TEXT_SIZE, false, -1);
        style(styles, "Title", "Title", 36, true, -1);
        style(styles, "Heading1", "heading 1", 28, true, 0);
        style(styles, "Heading2", "heading 2", TEXT_SIZE, true, 1);
        style(styles, "Heading3", "heading 3", TEXT_SIZE, true, 2);
        style(styles, "Caption", "caption", TEXT_SIZE, true, -1);
    }

    /** @param outline the level among headings, from 0; -1 for what is no heading */
    private static void style(XWPFStyles styles, String id, String name, int halfPoints, boolean bold, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewKeepNext().setVal(bold);
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(outline >= 0 ? 240 : 60));
        spacing.setAfter(BigInteger.valueOf(80));
        if (outline >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        } else if (id.equals("Normal")) {
            style.setDefault(true);
        }
        var run = style.addNewRPr();
        run.addNewB().setVal(bold);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style));
    }
}
