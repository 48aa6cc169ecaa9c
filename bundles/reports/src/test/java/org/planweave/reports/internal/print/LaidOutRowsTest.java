package org.planweave.reports.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.reports.internal.print.PrintedRows.Printed;
import org.planweave.reports.internal.rules.Paper;
import org.planweave.reports.internal.rules.Paper.Block;
import org.planweave.reports.internal.rules.Paper.Heading;
import org.planweave.reports.internal.rules.Paper.Paragraph;

/** What is measured without drawing is what the finished file holds. */
@Tag("slow")
class LaidOutRowsTest {

    private static final double ROW = 13;
    private static final String SENTENCE = "Rebuild the crossing at the yard and resurface the carriageway as far as the library. ";

    private final Printer printer = new Printer(Printer.style("plan.css"));

    /** @param number how a line is numbered: plainly, or below the numbers of a priority and an objective */
    private static Paper plan(int lines, int sections, String number) {
        List<Block> blocks = new ArrayList<>();
        int each = Math.max(1, lines / sections);
        for (int i = 0; i < lines; i++) {
            if (i % each == 0) {
                blocks.add(new Heading(2, "", "Section " + i / each, ""));
            }
            blocks.add(new Paragraph(number + (i + 1), words(i)));
        }
        return new Paper("Marrowdale Council", "Business plan", "", List.of(), blocks);
    }

    private static String words(int i) {
        return switch (i % 9) {
            case 0 -> "Mend street " + i + ".";
            case 1 -> SENTENCE.repeat(i % 7 + 1);
            case 2 -> "Three rows of their own:\nAlder Row\nTenter Lane";
            case 3 -> "A12 is a number too, and A" + (i + 2) + " begins the next.";
            case 4 -> "£5m — café, 50 % “each” <b>bold</b> & so on";
            case 5 -> "A table as it was pasted:\nStreet\tMetres\tCost\nAlder Row\t120\t£4,000\nTenter Lane\t85\t£2,900";
            case 6 -> "See https://council.example/" + "a-very-long-address-that-nothing-breaks/".repeat(i % 5 + 1) + " for it.";
            case 7 -> "Donaudampfschifffahrtsgesellschaftskapitaen" + "swohnungsbauamt".repeat(12);
            default -> "\nWhat begins with an empty row\n\nand holds another.\n";
        };
    }

    private void measuredAsPrinted(Paper paper) {
        List<List<Row>> measured = printer.rows(paper);
        List<List<Printed>> printed = PrintedRows.of(printer.pdf(paper, 1));

        assertThat(measured).hasSameSizeAs(printed);
        for (int page = 0; page < printed.size(); page++) {
            assertThat(measured.get(page)).as("page %d: %s", page + 1, printed.get(page)).hasSameSizeAs(printed.get(page));
            for (int i = 0; i < printed.get(page).size(); i++) {
                Row row = measured.get(page).get(i);
                Printed file = printed.get(page).get(i);
                assertThat(row.bottom() - file.base()).as(file.text()).isBetween(0.0, ROW / 2);
                assertThat(file.text()).startsWith(row.number());
            }
        }
        assertThat(measured.stream().flatMap(List::stream).map(Row::number).filter(number -> !number.isEmpty()))
                .containsExactlyElementsOf(paper.blocks().stream().filter(Paragraph.class::isInstance).map(block -> ((Paragraph) block).number()).toList());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, A", "5, 3, A", "40, 3, A", "40, 5, HW-A", "40, 4, 2.11.", "100, 3, A", "100, 12, 2.11.", "1000, 3, A"})
    void everyRowStandsOnItsPageInItsPlace(int lines, int sections, String number) {
        measuredAsPrinted(plan(lines, sections, number));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void aLineThatBreaksAcrossPagesIsPartedWhereTheFilePartsIt(int before) {
        List<Block> blocks = new ArrayList<>(List.of(new Heading(2, "", "What we will do", "")));
        for (int i = 0; i < before; i++) {
            blocks.add(new Paragraph("A" + i, "Mend street " + i));
        }
        blocks.add(new Paragraph("A50", SENTENCE.repeat(70)));
        blocks.add(new Heading(2, "", "What it takes", ""));
        blocks.add(new Paragraph("A51", SENTENCE.repeat(60)));
        measuredAsPrinted(new Paper("Marrowdale Council", "Business plan", "", List.of(), blocks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\n", "\n\nMend"})
    void aLineOfWhichNothingIsSeenTakesTheRowOfItsNumber(String text) {
        measuredAsPrinted(new Paper("Marrowdale Council", "Business plan", "", List.of(), List.of(
                new Paragraph("A1", "Mend the lane"), new Paragraph("A2", text), new Paragraph("A3", "Mend the street"))));
    }

    @Test
    void aPlanWithoutLinesIsItsTitle() {
        assertThat(printer.rows(plan(0, 1, "A"))).hasSize(1);
        assertThat(printer.rows(plan(0, 1, "A")).get(0)).extracting(Row::number).containsExactly("", "");
    }
}
