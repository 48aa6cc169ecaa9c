package org.planweave.reports.internal.word;

import java.util.ArrayList;
import java.util.List;
import org.planweave.reports.internal.rules.Paper.Block;
import org.planweave.reports.internal.rules.Paper.Grid;
import org.planweave.reports.internal.rules.Paper.Heading;
import org.planweave.reports.internal.rules.Paper.Items;
import org.planweave.reports.internal.rules.Paper.Kept;
import org.planweave.reports.internal.rules.Paper.Paragraph;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Blocks of a report as paragraphs, lists and tables in the template's own styles. Paragraph numbers are text, so that they stay what
 * the other edition has.
 */
final class BlockWriter {

    private static final String INDENT = "567";
    /** Between A4's usual margins, in twentieths of a point. */
    private static final int WIDTH = 9_638;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private final W w;
    private final TemplateStyles styles;
    private final Lists lists;

    BlockWriter(Docx file, Document document) {
        this.w = new W(document);
        this.styles = new TemplateStyles(file);
        this.lists = new Lists(file);
    }

    List<Element> write(List<Block> blocks) {
        List<Element> all = new ArrayList<>();
        blocks.forEach(block -> write(all, block));
        return all;
    }

    private void write(List<Element> all, Block block) {
        if (block instanceof Heading heading) {
            all.add(heading(heading));
        } else if (block instanceof Paragraph paragraph) {
            all.add(numbered(paragraph, false));
        } else if (block instanceof Items items) {
            items(all, items);
        } else if (block instanceof Grid grid) {
            all.add(paragraph(Style.CAPTION, grid.caption(), true));
            all.add(grid(grid));
            // Word wants a paragraph between tables, and one at the end of a cell.
            all.add(w.element("p", w.element("pPr", w.with(
                    "spacing", "before", "0", "after", "0", "line", "120", "lineRule", "exact"))));
        } else if (block instanceof Kept kept) {
            all.add(paragraph(Style.EXEMPT, kept.flag(), true));
            kept.paragraphs().forEach(one -> all.add(numbered(one, true)));
        }
    }

    private Element heading(Heading heading) {
        boolean appendix = !heading.anchor().isEmpty();
        Style style = appendix ? Style.APPENDIX : heading.level() <= 2 ? Style.HEADING : Style.SUBHEADING;
        Element properties = properties(style);
        properties.appendChild(w.element("keepNext"));
        if (appendix) {
            properties.appendChild(w.element("pageBreakBefore"));
        }
        if (styles.id(style).isEmpty()) {
            properties.appendChild(w.value("outlineLvl", heading.level() <= 2 ? "0" : "1"));
        }
        String text = heading.number().isEmpty() ? heading.text() : heading.number() + "\t" + heading.text();
        return w.element("p", properties, w.run(text, styles.id(style).isEmpty()));
    }

    private Element properties(Style style) {
        Element properties = w.element("pPr");
        styles.id(style).ifPresent(id -> properties.appendChild(w.value("pStyle", id)));
        return properties;
    }

    private Element paragraph(Style style, String text, boolean bold) {
        Element properties = properties(style);
        if (bold) {
            properties.appendChild(w.element("keepNext"));
        }
        return w.element("p", properties, w.run(text, bold && styles.id(style).isEmpty()));
    }

    /** @param kept whether it is not for publication, and so has a line at its side */
    private Element numbered(Paragraph one, boolean kept) {
        Style style = one.number().isEmpty() ? Style.TEXT : Style.PARAGRAPH;
        Element properties = properties(style);
        if (kept) {
            properties.appendChild(w.element("pBdr", w.with("left", "val", "single", "sz", "24", "space", "8", "color", "auto")));
        }
        if (one.number().isEmpty()) {
            return w.element("p", properties, w.run(one.text(), false));
        }
        if (styles.id(style).isEmpty()) {
            properties.appendChild(w.with("ind", "left", INDENT, "hanging", INDENT));
        }
        return w.element("p", properties, w.run(one.number() + "\t" + one.text(), false));
    }

    private void items(List<Element> all, Items items) {
        Style style = items.numbered() ? Style.NUMBER : Style.BULLET;
        String list = styles.counts(style) || items.items().isEmpty() ? "" : lists.add(items.numbered(), !styles.indents(style));
        for (String item : items.items()) {
            Element properties = properties(style);
            if (!list.isEmpty()) {
                properties.appendChild(w.element("numPr", w.value("ilvl", "0"), w.value("numId", list)));
            }
            all.add(w.element("p", properties, w.run(item, false)));
        }
    }

    private Element grid(Grid grid) {
        int[] widths = widths(grid);
        Element properties = w.element("tblPr");
        styles.id(Style.TABLE).ifPresent(id -> properties.appendChild(w.value("tblStyle", id)));
        properties.appendChild(w.with("tblW", "w", "5000", "type", "pct"));
        if (styles.id(Style.TABLE).isEmpty()) {
            properties.appendChild(borders());
        }
        properties.appendChild(w.with("tblLayout", "type", "fixed"));
        properties.appendChild(w.with("tblLook", "val", "0020", "firstRow", "1"));
        Element columns = w.element("tblGrid");
        for (int width : widths) {
            columns.appendChild(w.with("gridCol", "w", String.valueOf(width)));
        }
        Element table = w.element("tbl", properties, columns, row(grid.head(), widths, true));
        grid.rows().forEach(row -> table.appendChild(row(row, widths, false)));
        return table;
    }

    private Element borders() {
        Element borders = w.element("tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            borders.appendChild(w.with(side, "val", "single", "sz", "4", "space", "0", "color", "auto"));
        }
        return borders;
    }

    private Element row(List<String> cells, int[] widths, boolean head) {
        Element properties = w.element("trPr", w.element("cantSplit"));
        if (head) {
            properties.appendChild(w.element("tblHeader"));
        }
        Element row = w.element("tr", properties);
        for (int i = 0; i < cells.size(); i++) {
            row.appendChild(w.element("tc",
                    w.element("tcPr", w.with("tcW", "w", String.valueOf(widths[Math.min(i, widths.length - 1)]), "type", "dxa")),
                    w.element("p", properties(Style.CELL), w.run(cells.get(i), head))));
        }
        return row;
    }

    /** Columns as wide as what they hold asks for, within reason; together as wide as the page. */
    private static int[] widths(Grid grid) {
        int[] longest = new int[grid.head().size()];
        for (int i = 0; i < longest.length; i++) {
            int most = grid.head().get(i).length();
            for (List<String> row : grid.rows()) {
                most = Math.max(most, i < row.size() ? row.get(i).length() : 0);
            }
            longest[i] = Math.min(WIDEST, Math.max(NARROWEST, most + 2));
        }
        int all = java.util.Arrays.stream(longest).sum();
        int[] widths = new int[longest.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = WIDTH * longest[i] / all;
        }
        return widths;
    }
}
