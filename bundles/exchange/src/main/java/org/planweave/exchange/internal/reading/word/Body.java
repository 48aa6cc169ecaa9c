package org.planweave.exchange.internal.reading.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.source.Xml;

/** Streams the main text. Tracked changes are read as accepted: what was inserted is there, what was deleted is not. */
final class Body {
    private static final int DEEPEST = 400;

    private final Paragraphs paragraphs;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private @Nullable Paragraph joined;
    private boolean changed;
    private boolean inProperties;
    private int count;
    private int page = 1;
    private int tableCount;

    Body(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    List<Block> read(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = Xml.open(part);
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw WordPackage.damaged();
                }
                if (skips(xml)) {
                    skip(xml);
                    depth--;
                } else {
                    start(xml);
                    depth -= xml.isEndElement() ? 1 : 0;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                end(xml.getLocalName());
            }
        }
        return blocks;
    }

    /** Whether the file has tracked changes. */
    boolean changed() {
        return changed;
    }

    private boolean skips(XMLStreamReader xml) {
        String name = xml.getLocalName();
        boolean deleted = (name.equals("del") || name.equals("moveFrom")) && !open.isEmpty() && !inProperties;
        changed |= deleted || name.equals("ins") || name.equals("moveTo");
        return deleted || name.equals("Fallback") || name.equals("instrText") || name.equals("delText")
            || name.equals("sectPr") || name.equals("rPrChange") || name.equals("pPrChange") || name.equals("tblPrChange")
            || name.equals("trPrChange") || name.equals("tcPrChange") || name.equals("numberingChange");
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "p" -> open.push(joined == null ? new Paragraph() : take());
            case "tbl" -> tables.push(new Table(++tableCount));
            case "tr" -> table().beginRow();
            case "tc" -> table().beginCell();
            case "gridSpan" -> table().span(Xml.number(xml, 1));
            case "trPr" -> inProperties = true;
            case "br", "cr" -> lineBreak(xml);
            case "lastRenderedPageBreak" -> page++;
            default -> inParagraph(xml);
        }
    }

    private void inParagraph(XMLStreamReader xml) throws XMLStreamException {
        if (inProperties && xml.getLocalName().equals("del") && open.isEmpty()) {
            table().deleteRow();
            return;
        }
        Paragraph paragraph = open.peek();
        if (paragraph == null) {
            return;
        }
        switch (xml.getLocalName()) {
            case "pPr" -> inProperties = true;
            case "pStyle" -> paragraph.style = Xml.attribute(xml, "val");
            case "numId" -> paragraph.numId = Xml.number(xml, -1);
            case "ilvl" -> paragraph.level = Xml.number(xml, 0);
            case "outlineLvl" -> paragraph.outline = Xml.number(xml, -1);
            case "del" -> paragraph.markDeleted = true;
            case "r" -> paragraph.beginRun();
            case "b" -> paragraph.runBold = Xml.on(xml);
            case "vanish" -> paragraph.runHidden = Xml.on(xml) && !inProperties;
            case "t" -> paragraph.append(xml.getElementText());
            case "tab" -> paragraph.append(inProperties ? "" : "\t");
            case "noBreakHyphen" -> paragraph.append("-");
            default -> { }
        }
    }

    private void lineBreak(XMLStreamReader xml) {
        if ("page".equals(Xml.attribute(xml, "type"))) {
            page++;
        }
        if (!open.isEmpty()) {
            open.peek().append("\n");
        }
    }

    private Paragraph take() {
        Paragraph kept = joined == null ? new Paragraph() : joined;
        joined = null;
        kept.markDeleted = false;
        return kept;
    }

    private void end(String name) {
        switch (name) {
            case "pPr", "trPr" -> inProperties = false;
            case "p" -> endParagraph();
            case "tc" -> table().endCell();
            case "tr" -> table().endRow();
            case "tbl" -> endTable();
            default -> { }
        }
    }

    private void endParagraph() {
        if (open.isEmpty()) {
            return;
        }
        Paragraph done = open.pop();
        if (done.markDeleted && open.isEmpty()) {
            joined = done;
            return;
        }
        count++;
        String at = tables.isEmpty() ? (page > 1 ? "page " + page + ", " : "") + "paragraph " + count : table().at();
        if (!tables.isEmpty()) {
            table().addText(done.text.toString());
        }
        add(paragraphs.blocks(done, at));
    }

    private void add(List<Block> more) {
        if (tables.isEmpty()) {
            blocks.addAll(more);
        } else {
            more.forEach(table()::add);
        }
    }

    private Table table() {
        if (tables.isEmpty()) {
            throw WordPackage.damaged();
        }
        return tables.peek();
    }

    private void endTable() {
        Block.Grid grid = table().grid();
        tables.pop();
        if (!grid.rows().isEmpty()) {
            add(List.of(grid));
        }
    }
}
