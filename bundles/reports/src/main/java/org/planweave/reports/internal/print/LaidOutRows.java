package org.planweave.reports.internal.print;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The rows of text of a paper that was laid out on its pages and not yet drawn: of headings and paragraphs, for cells beside one
 * another would count as rows below one another.
 */
final class LaidOutRows {

    /** What {@code Xhtml} calls the number before a paragraph. It floats beside the first row, whatever stands in that. */
    private static final String NUMBER = "rp-number";

    private final List<PageBox> pages;
    private final double dotsPerPoint;
    private final List<List<Row>> rows = new ArrayList<>();

    private LaidOutRows(List<PageBox> pages, double dotsPerPoint) {
        this.pages = pages;
        this.dotsPerPoint = dotsPerPoint;
        pages.forEach(page -> rows.add(new ArrayList<>()));
    }

    static List<List<Row>> of(BlockBox root, double dotsPerPoint) {
        LaidOutRows found = new LaidOutRows(root.getLayer().getPages(), dotsPerPoint);
        found.collect(root);
        return found.rows;
    }

    private void collect(Box box) {
        String number = number(box.getElement());
        for (Box child : box.getChildren()) {
            if (child instanceof LineBox line) {
                if (!number.isEmpty() || line.getChildren().stream().anyMatch(LaidOutRows::seen)) {
                    add(line, number);
                }
                number = "";
            } else {
                collect(child);
            }
        }
    }

    /** A row that only breaks a line takes its place on the page, yet nothing stands in it. */
    private static boolean seen(Object part) {
        return part instanceof InlineText text ? !text.getSubstring().isBlank()
                : part instanceof InlineLayoutBox box && box.getInlineChildren().stream().anyMatch(LaidOutRows::seen);
    }

    private void add(Box row, String number) {
        int bottom = row.getAbsY() + row.getHeight();
        int page = 0;
        while (page < pages.size() - 1 && row.getAbsY() >= pages.get(page).getBottom()) {
            page++;
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
