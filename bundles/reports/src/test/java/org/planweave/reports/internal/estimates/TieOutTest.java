package org.planweave.reports.internal.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.reports.internal.estimates.TieOut.Entry;
import org.planweave.reports.internal.estimates.TieOut.Result;

class TieOutTest {

    private static final Estimates ESTIMATES = new Estimates("e", "d", "r", "f.csv", Instant.EPOCH, "fay", List.of(
            row("Street lighting", "revenue", "1250000.00"), row("Roads & bridges", "revenue", "740000.50"), row("Parks", "revenue", "90000.00"),
            row("Roads and bridges", "capital", "640000.00")));

    private static Estimate row(String heading, String kind, String next) {
        return new Estimate(heading, kind, BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(next));
    }

    private static Line line(String kind, String text, Map<String, String> fields) {
        return new Line("l-" + text, "p", kind, "A1", "Do", 0, text, fields, List.of(), Classification.OPEN, 1, Instant.EPOCH, "portal", null);
    }

    private static Line takes(String resources) {
        return line("action", "Mend lamps", Map.of("resources", resources));
    }

    private static Entry entry(TieOut out, String heading) {
        return out.entries().stream().filter(one -> one.heading().equals(heading)).findFirst().orElseThrow();
    }

    @Test
    void n25AFigureTiesByItsHeadingHoweverThatIsWritten() {
        TieOut out = TieOut.of(ESTIMATES, List.of(
                takes("revenue | 1250000 | 2027–28 | street  lighting"), takes("capital | 600000 |  | Roads and bridges"),
                line("action", "Paint", Map.of("resources", "capital | 40000 | 2027-28 | Roads & bridges"))), "2027–28");

        assertThat(entry(out, "Street lighting").result()).isEqualTo(Result.EQUAL);
        Entry capital = entry(out, "Roads and bridges");
        assertThat(capital.result()).isEqualTo(Result.EQUAL);
        assertThat(capital.named()).hasSize(2);
        assertThat(out.mismatches()).extracting(Entry::heading).containsExactly("Roads & bridges", "Parks");
    }

    @Test
    void n25AChangedFigureIsListedWithItsDifferenceToThePenny() {
        TieOut out = TieOut.of(ESTIMATES, List.of(takes("revenue | 740001 |  | Roads & bridges")), "2027–28");

        Entry entry = entry(out, "Roads & bridges");
        assertThat(entry.result()).isEqualTo(Result.DIFFERENT);
        assertThat(entry.difference()).isEqualByComparingTo("0.50");
        assertThat(out.mismatches()).contains(entry);
    }

    @Test
    void n25WhatOnlyOneOfTheTwoHasIsListed() {
        TieOut out = TieOut.of(ESTIMATES, List.of(
                takes("revenue | 5 |  | Lidos"), line("action", "Sweep", Map.of("amount", "9", "budgetKind", "revenue")),
                takes("revenue | 7 | 2029–30 | Parks"), line("action", "Save", Map.of("amount", "3", "budgetKind", "saving")),
                line("budget", "Parks", Map.of("amount", "lots", "budgetKind", "revenue"))), "2027–28");

        assertThat(out.entries()).extracting(Entry::result).containsExactlyInAnyOrder(
                Result.NOT_IN_PLAN, Result.NOT_IN_PLAN, Result.NOT_IN_PLAN, Result.NOT_IN_PLAN, Result.NOT_FOUND, Result.NO_HEADING, Result.OUTSIDE,
                Result.OUTSIDE, Result.NO_AMOUNT);
        assertThat(entry(out, "Lidos").result()).isEqualTo(Result.NOT_FOUND);
        assertThat(out.mismatches()).hasSize(7);
    }

    @Test
    void theWholeDepartmentIsComparedWithTheTotalAndNotAddedToTheHeadings() {
        TieOut out = TieOut.of(ESTIMATES, List.of(line("resource", "212 posts", Map.of("amount", "2080000", "budgetKind", "revenue")),
                takes("revenue | 90000 |  | Parks")), "2027–28");

        assertThat(entry(out, "*").difference()).isEqualByComparingTo("-0.50");
        TieOut.Proof proof = out.proofs().get(0);
        assertThat(proof.total()).isEqualByComparingTo("2080000.50");
        assertThat(proof.equal()).isEqualByComparingTo("90000");
    }

    @Test
    void theProofAddsUpAndEveryFigureStandsInOneEntryWhateverThePlanHas() {
        List<Line> lines = new ArrayList<>();
        String[] headings = {"Parks", "Street lighting", "Lidos", "", "Roads & bridges"};
        for (int i = 0; i < 25; i++) {
            lines.add(takes("revenue | " + i * 50_000 + " |  | " + headings[i % 5]));
            TieOut out = TieOut.of(ESTIMATES, lines, "2027–28");
            out.proofs().forEach(one -> assertThat(one.equal().add(one.different()).add(one.notInPlan())).isEqualByComparingTo(one.total()));
            assertThat(out.entries().stream().mapToInt(one -> one.named().size()).sum()).isEqualTo(i + 1);
        }
    }

    @Test
    void theAmountOfALineIsNotCountedTwiceWhereItIsTheSumOfItsResources() {
        Map<String, String> fields = Map.of("amount", "90000", "budgetKind", "revenue", "resources",
                "revenue | 60000 |  | Parks\nrevenue | 30000 |  | Parks");
        assertThat(Figure.of(List.of(line("action", "Mow", fields)))).hasSize(2);
    }
}
