package org.planweave.plans.internal.rules.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.OutcomeLink;

class AlignmentTest {

    private static final List<Target> TARGETS = List.of(
            new Target(new Outcome("o1", 1, "One", "A"), "", "Director"), new Target(new Outcome("o2", 2, "Two", "A"), "", ""),
            new Target(new Outcome("h1", 1, "Health", "Board"), "Board", "Chair"));

    @Test
    void isFullOnlyWhereAnOutcomeHasOwnerKpiAndMoney() {
        List<Line> lines = List.of(
                line("kpi", Map.of(), "o1"), line("action", Map.of("amount", "5"), "o1", "o2"), line("action", Map.of()),
                line("action", Map.of(), "h1"));

        Alignment alignment = Alignment.of(TARGETS, lines);

        assertThat(alignment).isEqualTo(new Alignment(4, 2, 2, 1, 1, 2, 1));
    }

    @Test
    void aHundredMeansEveryOne() {
        assertThat(Alignment.percent(999, 1000)).isEqualTo(99);
        assertThat(Alignment.percent(1000, 1000)).isEqualTo(100);
        assertThat(Alignment.percent(0, 0)).isEqualTo(100);
    }

    @Test
    void aProposalSaysWhatAndWhyAndARefusalSaysWhy() {
        assertThatThrownBy(() -> ProposalCheck.check(" ", "")).hasMessageContaining("Write what the corporate plan should say");
        assertThatThrownBy(() -> ProposalCheck.checkAnswer(false, " ")).hasMessageContaining("Say why you decline");
        ProposalCheck.checkAnswer(true, "");
    }

    private static Line line(String kind, Map<String, String> fields, String... outcomes) {
        List<OutcomeLink> links = List.of(outcomes).stream().map(id -> new OutcomeLink(id, true)).toList();
        return new Line("l", "p", kind, "A1", "S", 0, "Words", fields, links, Classification.OPEN, 1, Instant.EPOCH, "portal", null);
    }
}
