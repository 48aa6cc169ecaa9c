package org.planweave.reports.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.reports.internal.rules.Paper;
import org.planweave.reports.internal.rules.PlanPart;
import org.planweave.reports.internal.rules.PlanSheet;

/** What the meter says of a plan is so in its file. */
@Tag("slow")
class FitTest {

    private static final int ALLOWED = 2;
    private static final List<String> SECTIONS = List.of("What we are for", "What we will do", "What it takes");
    private static final String SENTENCE = "Rebuild the crossing at the yard and resurface the carriageway as far as the library. ";
    private static final Plan PLAN =
            new Plan("p", "hw", "r27", "Business plan", "Highways, plan", PlanState.DRAFT, 1, Instant.EPOCH, null);

    private final Printer printer = new Printer(Printer.style("plan.css"));
    private final List<Line> lines = new ArrayList<>();

    private Line line(String section, String text) {
        int at = lines.size();
        Line line = new Line("l" + at, "p", "action", "A" + (at + 1), section, at, text, Map.of(), List.of(),
                Classification.OPEN, 1, Instant.EPOCH, "portal", null);
        lines.add(line);
        return line;
    }

    private Paper paper(List<Line> of) {
        return PlanSheet.of("Marrowdale Council", new PlanPart(PLAN, "Highways", of), SECTIONS);
    }

    private Fit fit() {
        return Fit.of(ALLOWED, lines, of -> printer.rows(paper(of)));
    }

    private List<List<PrintedRows.Printed>> file(List<Line> of) {
        return PrintedRows.of(printer.pdf(paper(of), 1));
    }

    /** Of one to eight rows each, in turn, until a row stands on the third page. */
    private void fillTwoPages(int turn) {
        for (int i = turn; printer.rows(paper(lines)).size() <= ALLOWED; i++) {
            line(SECTIONS.get(lines.size() < 8 ? 0 : lines.size() < 16 ? 1 : 2), SENTENCE.repeat(i * 5 % 9 + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5, 8})
    void theFirstRowBeyondIsSeenAndWithoutTheCutThePlanFits(int turn) {
        fillTwoPages(turn);
        for (int more = 0; more < 3; more++) {
            Fit fit = fit();
            List<List<PrintedRows.Printed>> file = file(lines);
            assertThat(fit.pages()).isEqualTo(file.size()).isEqualTo(3);
            assertThat(fit.over()).isEqualTo(file.get(2).size());
            assertThat(fit.spilled()).isEqualTo(lines.subList(lines.size() - fit.spilled().size(), lines.size()));

            List<Line> left = lines.stream().filter(line -> !fit.cut().contains(line)).toList();
            assertThat(file(left)).as("without %s", fit.cut()).hasSizeLessThanOrEqualTo(ALLOWED);
            line("What it takes", "Mend street " + more);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5, 8})
    void aLineOfAsManyRowsAsThereIsRoomForFitsAndOneMoreSpills(int turn) {
        fillTwoPages(turn);
        lines.remove(lines.size() - 1);
        int room = fit().room();
        String section = lines.get(lines.size() - 1).section();
        if (room > 0) {
            line(section, "Row" + "\nrow".repeat(room - 1));
            assertThat(file(lines)).hasSize(ALLOWED);
            assertThat(fit().room()).isZero();
            lines.remove(lines.size() - 1);
        }
        line(section, "Row" + "\nrow".repeat(room));
        assertThat(fit().over()).isEqualTo(1);
        assertThat(file(lines)).hasSize(3).last().asList().hasSize(1);
    }

    @Test
    void linesThatSpillAreNamedWhateverTheirOrderInThePlan() {
        for (int i = 0; i < 60; i++) {
            line(SECTIONS.get(2 - i % 3), SENTENCE.repeat(2));
        }
        Fit fit = fit();
        Set<String> beyond = new HashSet<>();
        file(lines).stream().skip(ALLOWED).flatMap(List::stream).map(row -> row.text().split(" ")[0])
                .filter(word -> word.matches("A\\d+")).forEach(beyond::add);
        assertThat(fit.spilled()).extracting(Line::number).containsAll(beyond).hasSizeBetween(beyond.size(), beyond.size() + 1);
        assertThat(fit.spilled()).extracting(Line::section).containsOnly("What it takes");
    }

    @Test
    void aPlanThatSpillsByManyLinesIsTriedAFewTimesOnly() {
        for (int i = 0; i < 300; i++) {
            line(SECTIONS.get(i / 100), "Mend street " + i);
        }
        List<Integer> tried = new ArrayList<>();
        Fit fit = Fit.of(ALLOWED, lines, of -> {
            tried.add(of.size());
            return printer.rows(paper(of));
        });
        assertThat(tried).hasSizeLessThan(10);
        assertThat(file(lines.stream().filter(line -> !fit.cut().contains(line)).toList())).hasSize(ALLOWED);
    }
}
