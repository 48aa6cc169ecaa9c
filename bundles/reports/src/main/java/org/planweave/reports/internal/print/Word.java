package org.planweave.reports.internal.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.planweave.reports.internal.rules.Paper;
import org.planweave.reports.internal.rules.Paper.Block;
import org.planweave.reports.internal.rules.Paper.Grid;
import org.planweave.reports.internal.rules.Paper.Heading;
import org.planweave.reports.internal.rules.Paper.Items;
import org.planweave.reports.internal.rules.Paper.Kept;
import org.planweave.reports.internal.rules.Paper.Paragraph;

/**
 * A paper as a Word file, for committee clerks to go on with: real headings, lists and tables with header rows. Paragraph numbers are
 * text, so that they stay what the other edition has.
 */
final class Word {

    private static final int INDENT = 567;

    private final XWPFDocument document;

    private Word(XWPFDocument document) {
        this.document = document;
    }

    /** @param epochMilli the moment that the file says it was made at */
    static byte[] of(Paper paper, long epochMilli) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new Word(document).write(paper, epochMilli);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A Word file could not be written in memory", e);
        }
    }

    private void write(Paper paper, long epochMilli) {
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(paper.title());
        properties.setCreator(paper.council());
        properties.setCreated(Optional.of(new Date(epochMilli)));
        WordStyles.add(document);
        if (!paper.classification().isEmpty()) {
            paragraph("", paper.classification()).setBold(true);
        }
        paragraph("", paper.council()).setBold(true);
        paragraph("Title", paper.title());
        if (!paper.cover().isEmpty()) {
            cover(paper);
        }
        paper.blocks().forEach(this::block);
    }

    private XWPFRun paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        return run(paragraph, text);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        List<String> rows = text.lines().toList();
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(rows.get(i), i);
        }
        return run;
    }

    private void cover(Paper paper) {
        XWPFTable table = document.createTable(paper.cover().size(), 2);
        table.setWidth("100%");
        for (int i = 0; i < paper.cover().size(); i++) {
            XWPFTableRow row = table.getRow(i);
            run(row.getCell(0).getParagraphArray(0), paper.cover().get(i).label()).setBold(true);
            run(row.getCell(1).getParagraphArray(0), paper.cover().get(i).value());
        }
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            paragraph("Heading" + (heading.level() - 1), (heading.number() + " " + heading.text()).strip());
        } else if (block instanceof Paragraph paragraph) {
            numbered(paragraph);
        } else if (block instanceof Items items) {
            items(items);
        } else if (block instanceof Grid grid) {
            grid(grid);
        } else if (block instanceof Kept kept) {
            paragraph("", kept.flag()).setBold(true);
            kept.paragraphs().forEach(this::numbered);
        }
    }

    private void numbered(Paragraph one) {
        XWPFParagraph paragraph = document.createParagraph();
        if (!one.number().isEmpty()) {
            paragraph.setIndentationLeft(INDENT);
            paragraph.setIndentationHanging(INDENT);
            XWPFRun number = paragraph.createRun();
            number.setText(one.number());
            number.addTab();
        }
        run(paragraph, one.text());
    }

    private void items(Items items) {
        BigInteger list = list(items.numbered());
        items.items().forEach(item -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setNumID(list);
            run(paragraph, item);
        });
    }

    /** A list of its own, so that each begins with 1. */
    private BigInteger list(boolean numbered) {
        var numbering = document.createNumbering();
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(numbering.getNums().size()));
        CTLvl level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(numbered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
        level.addNewLvlText().setVal(numbered ? "%1." : "•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(INDENT));
        indent.setHanging(BigInteger.valueOf(INDENT));
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    private void grid(Grid grid) {
        paragraph("Caption", grid.caption());
        XWPFTable table = document.createTable(grid.rows().size() + 1, grid.head().size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < grid.head().size(); column++) {
            run(table.getRow(0).getCell(column).getParagraphArray(0), grid.head().get(column)).setBold(true);
            for (int row = 0; row < grid.rows().size(); row++) {
                run(table.getRow(row + 1).getCell(column).getParagraphArray(0), grid.rows().get(row).get(column));
            }
        }
    }
}
