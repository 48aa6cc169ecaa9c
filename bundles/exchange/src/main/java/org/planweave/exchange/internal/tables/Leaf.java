package org.planweave.exchange.internal.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.planweave.api.tables.Table;
import org.planweave.exchange.internal.reading.marked.Words;

/** A table as a Word document in one column: headings, and under them each row as its cells' names and texts. */
final class Leaf {

    private static final int TITLE = 40;
    private static final int HEADING = 30;
    private static final int STEP = 4;

    private final XWPFDocument document;

    private Leaf(XWPFDocument document) {
        this.document = document;
    }

    static byte[] written(Table table) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new Leaf(document).write(table);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Table table) {
        ParagraphStyles.add(document, "Title", "Title", TITLE, true, 0);
        for (int level = 1; level <= table.headings(); level++) {
            ParagraphStyles.add(document, "Heading" + level, "heading " + level, HEADING - STEP * (level - 1), true, level - 1);
        }
        document.getProperties().getCoreProperties().setTitle(Words.plain(table.title()));
        say(styled("Title"), table.title(), false);
        table.notes().forEach(note -> say(document.createParagraph(), note, false));
        List<String> before = List.of();
        for (List<String> row : table.rows()) {
            before = headings(before, row.subList(0, table.headings()));
            cells(table, row);
        }
    }

    /** Says the headings from the first one that is another than before. */
    private List<String> headings(List<String> before, List<String> now) {
        boolean same = true;
        for (int i = 0; i < now.size(); i++) {
            same = same && i < before.size() && before.get(i).equals(now.get(i));
            if (!same && !now.get(i).isBlank()) {
                say(styled("Heading" + (i + 1)), now.get(i), false);
            }
        }
        return new ArrayList<>(now);
    }

    private void cells(Table table, List<String> row) {
        boolean first = true;
        for (int i = table.headings(); i < row.size(); i++) {
            if (row.get(i).isBlank()) {
                continue;
            }
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingBefore(first ? 240 : 0);
            first = false;
            XWPFRun name = paragraph.createRun();
            name.setBold(true);
            name.setText(table.columns().get(i) + ": ");
            say(paragraph, row.get(i), true);
        }
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    /** Text that runs from right to left does so; its direction ends with its paragraph. */
    private static void say(XWPFParagraph paragraph, String text, boolean named) {
        String words = Words.plain(text);
        boolean toTheLeft = runsToTheLeft(words);
        if (toTheLeft && !named) {
            (paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr()).addNewBidi();
        }
        XWPFRun run = paragraph.createRun();
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            line(run, lines[i]);
        }
        if (toTheLeft) {
            (run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr()).addNewRtl();
        }
    }

    private static void line(XWPFRun run, String line) {
        String[] parts = line.split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            run.setText(parts[i], run.getCTR().sizeOfTArray());
        }
    }

    /** Whether the first letter that has a direction is of a script that is written from right to left. */
    private static boolean runsToTheLeft(String text) {
        return text.codePoints().map(Character::getDirectionality)
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst().orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT) != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
