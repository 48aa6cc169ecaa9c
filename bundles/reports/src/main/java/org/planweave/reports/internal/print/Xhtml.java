package org.planweave.reports.internal.print;

import java.util.List;
import org.planweave.reports.internal.rules.Paper;
import org.planweave.reports.internal.rules.Paper.Block;
import org.planweave.reports.internal.rules.Paper.CoverLine;
import org.planweave.reports.internal.rules.Paper.Grid;
import org.planweave.reports.internal.rules.Paper.Heading;
import org.planweave.reports.internal.rules.Paper.Items;
import org.planweave.reports.internal.rules.Paper.Kept;
import org.planweave.reports.internal.rules.Paper.Paragraph;

/** A paper as well-formed XHTML, of which the file is made. */
final class Xhtml {

    private final StringBuilder out = new StringBuilder();

    private Xhtml() {}

    private static String body(Paper paper) {
        Xhtml xhtml = new Xhtml();
        xhtml.cover(paper);
        paper.blocks().forEach(xhtml::block);
        return xhtml.out.toString();
    }

    /** A whole document with its style, for the file. */
    static String document(Paper paper, String style) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB">
                <head><title>%1$s</title><meta name="description" content="%2$s"/><meta name="subject" content="%2$s"/><style>%3$s</style></head>
                <body>%4$s</body></html>
                """.formatted(escaped(paper.title().isEmpty() ? paper.council() : paper.title()), escaped(paper.council() + ": " + paper.title()), style, body(paper));
    }

    private void cover(Paper paper) {
        if (!paper.classification().isEmpty()) {
            out.append("<p class=\"rp-mark\">").append(escaped(paper.classification())).append("</p>");
        }
        out.append("<p class=\"rp-council\">").append(escaped(paper.council())).append("</p>");
        out.append("<h1>").append(escaped(paper.title())).append("</h1>");
        if (!paper.cover().isEmpty()) {
            out.append("<table class=\"rp-cover\"><tbody>");
            paper.cover().forEach(this::coverLine);
            out.append("</tbody></table>");
        }
    }

    private void coverLine(CoverLine line) {
        out.append("<tr><th scope=\"row\">").append(escaped(line.label())).append("</th><td>").append(lines(line.value())).append("</td></tr>");
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            heading(heading);
        } else if (block instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Items items) {
            items(items);
        } else if (block instanceof Grid grid) {
            grid(grid);
        } else if (block instanceof Kept kept) {
            out.append("<div class=\"rp-kept\"><p class=\"rp-flag\">").append(escaped(kept.flag())).append("</p>");
            kept.paragraphs().forEach(this::paragraph);
            out.append("</div>");
        }
    }

    private void heading(Heading heading) {
        String id = heading.anchor().isEmpty() ? "" : " id=\"" + escaped(heading.anchor()) + "\" class=\"rp-appendix\"";
        out.append("<h").append(heading.level()).append(id).append(">").append(number(heading.number())).append(escaped(heading.text()))
                .append("</h").append(heading.level()).append(">");
    }

    private void paragraph(Paragraph paragraph) {
        out.append(paragraph.number().isEmpty() ? "<p>" : "<p class=\"rp-numbered\">").append(number(paragraph.number()))
                .append(lines(paragraph.text())).append("</p>");
    }

    private static String number(String number) {
        return number.isEmpty() ? "" : "<span class=\"rp-number\">" + escaped(number) + "</span> ";
    }

    private void items(Items items) {
        String list = items.numbered() ? "ol" : "ul";
        out.append("<").append(list).append(">");
        items.items().forEach(item -> out.append("<li>").append(lines(item)).append("</li>"));
        out.append("</").append(list).append(">");
    }

    private void grid(Grid grid) {
        out.append("<table class=\"rp-grid\"><caption>").append(escaped(grid.caption())).append("</caption><thead><tr>");
        grid.head().forEach(cell -> out.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
        out.append("</tr></thead><tbody>");
        grid.rows().forEach(this::row);
        out.append("</tbody></table>");
    }

    private void row(List<String> cells) {
        out.append("<tr>");
        cells.forEach(cell -> out.append("<td>").append(lines(cell)).append("</td>"));
        out.append("</tr>");
    }

    private static String lines(String text) {
        return escaped(text).replaceAll("\\R", "<br/>");
    }

    /** Without the characters that XML 1.0 forbids (section 2.2), which people paste from elsewhere. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\t', '\n', '\r' -> safe.append((char) c);
                default -> {
                    if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
