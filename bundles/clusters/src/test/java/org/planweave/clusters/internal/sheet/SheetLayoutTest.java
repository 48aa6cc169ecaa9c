package org.planweave.clusters.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.planweave.clusters.internal.sheet.Sheet.Served;

class SheetLayoutTest {

    private static SheetLine line(String id, String department, String kind, String outcome, String text) {
        return new SheetLine(id, 1, "p-" + department, department, kind, "A1", text, List.of(outcome), "", "", "", List.of());
    }

    private static SheetLine paid(String id, String department, String kind, String amount, String money, String... with) {
        return new SheetLine(id, 1, "p", department, kind, "A1", "Words", List.of("o1"), "", amount, money, List.of(with));
    }

    private static Sheet sheet(List<SheetLine> lines, int outcomes) {
        List<Served> served = new ArrayList<>();
        for (int i = 1; i <= outcomes; i++) {
            served.add(new Served("o" + i, i, "Outcome " + i));
        }
        return new Sheet("Streets", List.of("hw", "ho", "pp"), served, lines, 0, 0);
    }

    private static List<SheetLine> many(int outcomes, int each) {
        List<SheetLine> lines = new ArrayList<>();
        for (int o = 1; o <= outcomes; o++) {
            for (int i = 0; i < each; i++) {
                lines.add(line("l" + o + "-" + i, List.of("hw", "ho", "pp").get(i % 3), "action", "o" + o, "Words ".repeat(20)));
            }
        }
        return lines;
    }

    @Test
    void showsEverythingThatFits() {
        SheetLayout layout = SheetLayout.onePage(sheet(many(2, 4), 2));

        assertThat(layout.parts()).allSatisfy(part -> assertThat(part.more()).isZero());
        assertThat(layout.parts()).extracting(part -> part.lines().size()).containsExactly(4, 4);
        assertThat(layout.parts().get(0).lines()).extracting(SheetLine::department).containsExactly("hw", "ho", "pp", "hw");
    }

    @Test
    void countsWhatDoesNotFitAndLosesNothing() {
        for (int outcomes : List.of(1, 7, 12, 60)) {
            Sheet sheet = sheet(many(outcomes, 40), outcomes);
            SheetLayout layout = SheetLayout.onePage(sheet);
            int shown = layout.parts().stream().mapToInt(part -> part.lines().size() + part.more()).sum();

            assertThat(shown + layout.moreOutcomes() * 40).isEqualTo(sheet.lines().size());
            assertThat(layout.parts()).allSatisfy(part -> assertThat(part.lines()).isNotEmpty());
            assertThat(layout.parts().stream().mapToInt(part -> part.lines().size()).sum()).isLessThan(80);
            assertThat(SheetLayout.whole(sheet).parts()).allSatisfy(part -> assertThat(part.lines()).hasSize(40));
        }
    }

    @Test
    void putsEachLineUnderOneOutcome() {
        SheetLine both = new SheetLine("l1", 1, "p", "hw", "action", "A1", "Words", List.of("o2", "o1"), "", "", "",
                List.of("ho"));
        Sheet sheet = sheet(List.of(both, line("l2", "ho", "action", "o1", "Words")), 2);
        SheetLayout layout = SheetLayout.onePage(sheet);

        assertThat(layout.parts().get(0).lines()).extracting(SheetLine::line).containsExactly("l2");
        assertThat(layout.parts().get(0).members()).as("both serve it").isEqualTo(2);
        assertThat(layout.parts().get(1).lines()).extracting(SheetLine::line).containsExactly("l1");
        assertThat(layout.together()).containsExactly(both);
    }

    @Test
    void countsMoneyOnce() {
        List<SheetLine> lines = List.of(
                paid("l1", "hw", "action", "100", "revenue"), paid("l2", "hw", "action", "7", "capital"),
                paid("l3", "hw", "resource", "18600000", "revenue"),
                paid("l4", "hw", "action", "50", "revenue", "ho"), paid("l5", "ho", "action", "50", "revenue", "hw"),
                paid("l6", "ho", "action", "50", "revenue", "pp"), paid("l7", "pp", "action", "51", "revenue", "ho"));

        assertThat(sheet(lines, 1).money()).isEqualTo(Map.of(
                "capital", Map.of("hw", new BigDecimal(7)),
                "revenue", Map.of("hw", new BigDecimal(150), "ho", new BigDecimal(50), "pp", new BigDecimal(51))));
    }

    @Test
    void takesASharedPotOnlyAsOftenAsItIsShared() {
        List<SheetLine> lines = List.of(
                paid("l1", "hw", "action", "50", "revenue", "ho"), paid("l2", "ho", "action", "50", "revenue", "hw"),
                paid("l3", "hw", "action", "50", "revenue", "ho"));

        assertThat(sheet(lines, 1).money().get("revenue")).isEqualTo(Map.of("hw", new BigDecimal(100)));
    }

    @Test
    void shortensAtAWord() {
        String cut = SheetLayout.words("Mend the bridge ".repeat(20));

        assertThat(cut).endsWith(" …").hasSizeLessThan(153);
        assertThat(Set.of("Mend", "the", "bridge", "…"))
                .containsAll(List.of(cut.split(" ")).stream().collect(Collectors.toSet()));
        assertThat(SheetLayout.words("x".repeat(400))).hasSize(152);
    }
}
