package org.planweave.reports.internal.print;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The rows of text of a paper that was laid out on its pages and not yet drawn. */
final class LaidOutRows {

    /** What {@code Xhtml} calls the number before a paragraph. It floats beside the paragraph's first row. */
    private static final String NUMBER = "rp-number";

    private final List<PageBox> pages;
    private final double dotsPerPoint;
    private final List<List<Row>> rows = new ArrayList<>();

    private LaidOutRows(List<PageBox> pages, double dotsPerPoint) {
        this.pages = pages;
        this.dotsPerPoint = dotsPerPoint;
    }

    static List<List<Row>> of(BlockBox root, double dotsPerPoint) {
        LaidOutRows found = new LaidOutRows(root.getLayer().getPages(), dotsPerPoint);
        found.collect(root);
        return found.rows;
    }

    private void collect(Box box) {
        boolean first = true;
        for (Box child : box.getChildren()) {
            if (child instanceof LineBox line) {
                if (line.isContainsVisibleContent()) {
                    add(line, first ? number(box.getElement()) : "");
                    first = false;
                }
            } else {
                collect(child);
            }
        }
    }

    private void add(LineBox line, String number) {
        int bottom = line.getAbsY() + line.getHeight();
        int page = 0;
        while (page < pages.size() - 1 && line.getAbsY() >= pages.get(page).getBottom()) {
            page++;
        }
        while (rows.size() <= page) {
            rows.add(new ArrayList<>());
        }
        rows.get(page).add(new Row(number, Fit.TOP + (bottom - pages.get(page).getTop()) / dotsPerPoint));
    }

    private static String number(Element paragraph) {
        for (Node child = paragraph == null ? null : paragraph.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getAttribute("class").equals(NUMBER)) {
                return element.getTextContent();
            }
        }
        return "";
    }
}
