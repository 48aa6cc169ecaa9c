package org.planweave.reports.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.reports.internal.rules.Paper;
import org.planweave.reports.internal.rules.Paper.Block;
import org.planweave.reports.internal.rules.Paper.Heading;
import org.planweave.reports.internal.rules.Paper.Paragraph;
import org.planweave.reports.internal.print.PrintedRows.Printed;

/** What is measured without drawing is what the finished file holds. */
class LaidOutRowsTest {

    private static final double ROW = 13;

    private final Printer printer = new Printer(Printer.style("plan.css"));

    private static Paper plan(int lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            if (i % 15 == 0) {
                blocks.add(new Heading(2, "", "Section " + i, ""));
            }
            blocks.add(new Paragraph("A" + (i + 1), words(i)));
        }
        return new Paper("Marrowdale Council", "Business plan", "", List.of(), blocks);
    }

    private static String words(int i) {
        return switch (i % 5) {
            case 0 -> "Mend street " + i + ".";
            case 1 -> "Rebuild the crossing at the yard and resurface the carriageway as far as the library. ".repeat(i % 7 + 1);
            case 2 -> "Three rows of their own:\nAlder Row\nTenter Lane";
            case 3 -> "A12 is a number too, and A" + (i + 2) + " begins the next.";
            default -> "£5m — café, 50 % “each” <b>bold</b> & so on";
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 120})
    void everyRowStandsOnItsPageInItsPlace(int lines) {
        Paper paper = plan(lines);
        List<List<Row>> measured = printer.rows(paper);
        List<List<Printed>> printed = PrintedRows.of(printer.pdf(paper, 1));

        assertThat(measured).hasSameSizeAs(printed);
        for (int page = 0; page < printed.size(); page++) {
            assertThat(measured.get(page)).as("page %d", page + 1).hasSameSizeAs(printed.get(page));
            for (int i = 0; i < printed.get(page).size(); i++) {
                Row row = measured.get(page).get(i);
                Printed file = printed.get(page).get(i);
                assertThat(row.bottom() - file.base()).as(file.text()).isBetween(0.0, ROW / 2);
                assertThat(file.text()).startsWith(row.number());
            }
        }
        assertThat(measured.stream().flatMap(List::stream).map(Row::number).filter(number -> !number.isEmpty()))
                .hasSize(lines).doesNotHaveDuplicates();
    }

    @Test
    void aPlanWithoutLinesIsItsTitle() {
        assertThat(printer.rows(plan(0))).hasSize(1);
        assertThat(printer.rows(plan(0)).get(0)).extracting(Row::number).containsExactly("", "");
    }
}
