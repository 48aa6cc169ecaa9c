package org.planweave.exchange.internal.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.planweave.api.Messages;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.exchange.internal.reading.marked.Tag;
import org.planweave.exchange.internal.tables.ParagraphStyles;

/**
 * A plan as a Word file that can be edited and brought back: each line and each field stands in a content control whose tag says
 * which one it is, and in which version.
 */
final class PlanWord {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Messages MESSAGES = Messages.of(PlanWord.class);
    private static final int LABEL_WIDTH = 2200;
    private static final int VALUE_WIDTH = 6800;

    private final Exported plan;
    private final XWPFDocument document;
    private final WordBody body;

    private PlanWord(Exported plan, XWPFDocument document) {
        this.plan = plan;
        this.document = document;
        this.body = new WordBody(document);
    }

    /**
     * The file.
     *
     * @param taken who takes it out and when, for the cover note
     */
    static Document of(Exported plan, String taken) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new PlanWord(plan, document).write(taken);
            document.write(out);
            return new Document(TYPE, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String taken) {
        ParagraphStyles.add(document, "Title", "Title", 40, true, 0);
        ParagraphStyles.add(document, "Heading1", "heading 1", 30, true, 0);
        ParagraphStyles.add(document, "LineName", "Line name", 18, true, -1);
        ParagraphStyles.add(document, "Note", "Cover note", 20, false, -1);
        document.getProperties().getCoreProperties().setTitle(plan.plan().title());
        body.write(Tag.plan(plan.plan().id()), MESSAGES.text("exchange.word.plan"), "Title", plan.plan().title());
        note(MESSAGES.text("exchange.word.whose", plan.department().name(), plan.round().title(), plan.plan().state().label()));
        note(taken);
        long closed = plan.lines().stream().filter(line -> line.classification() != Classification.OPEN).count();
        if (closed > 0) {
            note(MESSAGES.text(closed == 1 ? "exchange.word.closed.one" : "exchange.word.closed", closed));
        }
        note(MESSAGES.text("exchange.word.how"));
        Map<String, List<Line>> sections = plan.lines().stream()
                .collect(Collectors.groupingBy(Line::section, LinkedHashMap::new, Collectors.toList()));
        sections.forEach((section, lines) -> {
            body.write(Tag.FIXED, MESSAGES.text("exchange.word.section"), "Heading1", section);
            lines.forEach(this::line);
        });
        document.getDocument().getBody().addNewP();
    }

    private void note(String text) {
        body.write(Tag.FIXED, MESSAGES.text("exchange.word.note"), "Note", text);
    }

    private void line(Line line) {
        String name = PlanPaper.name(line);
        String kept = line.classification() == Classification.OPEN ? name : name + ". " + line.classification().label();
        body.write(Tag.name(line.id()), MESSAGES.text("exchange.word.name"), "LineName", kept);
        body.write(Tag.line(line.id(), line.version()), name, "", line.text());
        List<String> filled = LineFields.ALL.stream()
                .filter(field -> !field.equals(LineFields.AS_READ) && !line.field(field).isBlank()).toList();
        if (!filled.isEmpty()) {
            fields(line, name, filled);
        }
    }

    private void fields(Line line, String name, List<String> filled) {
        CTTbl table = document.getDocument().getBody().addNewTbl();
        var borders = table.addNewTblPr().addNewTblBorders();
        List.of(borders.addNewTop(), borders.addNewLeft(), borders.addNewBottom(), borders.addNewRight(), borders.addNewInsideH(),
                borders.addNewInsideV()).forEach(border -> border.setVal(STBorder.SINGLE));
        var grid = table.addNewTblGrid();
        grid.addNewGridCol().setW(BigInteger.valueOf(LABEL_WIDTH));
        grid.addNewGridCol().setW(BigInteger.valueOf(VALUE_WIDTH));
        for (String field : filled) {
            String label = MESSAGES.text("exchange.field." + field);
            CTRow row = table.addNewTr();
            body.write(cell(row, LABEL_WIDTH), Tag.FIXED, MESSAGES.text("exchange.word.name"), label);
            Tag tag = Tag.field(line.id(), line.version(), field);
            body.write(cell(row, VALUE_WIDTH), tag, name + ", " + label, line.field(field));
        }
    }

    private static CTTc cell(CTRow row, int width) {
        CTTc cell = row.addNewTc();
        var size = cell.addNewTcPr().addNewTcW();
        size.setType(STTblWidth.DXA);
        size.setW(BigInteger.valueOf(width));
        return cell;
    }
}
