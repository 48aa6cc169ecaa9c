package org.planweave.exchange.internal.tables;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles that our Word files bring along. */
public final class ParagraphStyles {

    private ParagraphStyles() {}

    /** Adds a paragraph style under the name that Word knows it by. */
    public static void add(XWPFDocument document, String id, String name, int halfPoints, boolean bold, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewKeepNext().setVal(outline >= 0);
        paragraph.addNewSpacing().setBefore(BigInteger.valueOf(outline >= 0 ? 240 : 60));
        if (outline >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        var run = style.addNewRPr();
        run.addNewB().setVal(bold);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        document.createStyles().addStyle(new XWPFStyle(style));
    }
}
