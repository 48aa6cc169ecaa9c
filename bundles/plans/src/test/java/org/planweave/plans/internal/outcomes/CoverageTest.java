package org.planweave.plans.internal.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planweave.api.access.Classification;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.OutcomeLink;

class CoverageTest {

    private static final List<Department> DEPARTMENTS = List.of(
            new Department("d1", "HW", "Highways", null, "hw", null), new Department("d2", "HO", "Housing", null, "ho", null));
    private static final List<Outcome> OUTCOMES = List.of(new Outcome("o1", 1, "One", ""), new Outcome("o2", 2, "Two", ""));

    @Test
    void countsALineForEachOutcomeThatItServes() {
        List<Line> lines = List.of(
                line("l1", "p1", "kpi", Map.of(), new OutcomeLink("o1", true), new OutcomeLink("o2", false)),
                line("l2", "p1", "action", Map.of("amount", "5"), new OutcomeLink("o1", false)),
                line("l3", "p2", "action", Map.of("amount", "7", "budgetKind", "capital"), new OutcomeLink("o2", false)),
                line("l4", "p2", "risk", Map.of()));

        List<Coverage.Row> rows = Coverage.of(OUTCOMES, DEPARTMENTS, lines, Map.of("p1", "d1", "p2", "d2"));

        assertThat(rows).extracting(Coverage.Row::lines).containsExactly(2, 2);
        assertThat(rows).extracting(Coverage.Row::kpis).containsExactly(1, 1);
        assertThat(rows).extracting(Coverage.Row::money).containsExactly(1, 1);
        assertThat(rows.get(0).cells()).extracting(Coverage.Cell::lines).containsExactly(2, 0);
        assertThat(rows.get(1).cells()).extracting(Coverage.Cell::weak).containsExactly(true, true);
        assertThat(rows.get(0).cells().get(0).weak()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,2", "4,3", "5,3", "6,4", "8,4", "9,5", "99,5"})
    void shadesByHowManyLinesThereAre(int lines, int shade) {
        assertThat(Coverage.shade(lines)).isEqualTo(shade);
    }

    private static Line line(String id, String plan, String kind, Map<String, String> fields, OutcomeLink... links) {
        return new Line(id, plan, kind, "A1", "S", 0, "Words", fields, List.of(links), Classification.OPEN, 1, Instant.EPOCH,
                "portal", null);
    }
}
