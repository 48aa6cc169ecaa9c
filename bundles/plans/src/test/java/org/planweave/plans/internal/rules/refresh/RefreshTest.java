package org.planweave.plans.internal.rules.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.plans.internal.rules.refresh.Refresh.Item;
import org.planweave.plans.internal.rules.refresh.Refresh.Standing;

class RefreshTest {

    private static final Instant AT = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void standsEachLineOfLastYearAndThisYearOnce() {
        List<Line> last = List.of(
                line("s1", "Kept", null, Map.of("status", "green")), line("s2", "Was so", null, Map.of()),
                line("s3", "Gone", null, Map.of()), line("s4", "Open", null, Map.of()));
        List<Line> now = List.of(
                line("n1", "Kept", "s1", Map.of("period", "2027-28")), line("n2", "Is so", "s2", Map.of()),
                line("n5", "New", null, Map.of()), line("n6", "Twice", "s2", Map.of()));

        Refresh refresh = Refresh.of(last, now, List.of(note("s3", true, "Done", "")));

        assertThat(refresh.items()).extracting(Item::standing)
                .containsExactly(Standing.KEPT, Standing.AMENDED, Standing.DROPPED, Standing.UNDECIDED);
        assertThat(refresh.additions()).extracting(addition -> addition.line().id()).containsExactly("n5", "n6");
        assertThat(refresh.reasonsMissing()).isEqualTo(2);
    }

    @Test
    void asksAReasonForAChangedTargetUntilItSpeaksOfThisTarget() {
        List<Line> last = List.of(line("s1", "Potholes", null, Map.of("target", "38", "actual", "39")));
        List<Line> now = List.of(line("n1", "Potholes", "s1", Map.of("target", "34")));

        assertThat(Refresh.of(last, now, List.of()).reasonsMissing()).isEqualTo(1);
        assertThat(Refresh.of(last, now, List.of(note("n1", false, "Harder", "34"))).reasonsMissing()).isZero();
        assertThat(Refresh.of(last, now, List.of(note("n1", false, "Harder", "36"))).reasonsMissing()).isEqualTo(1);
        assertThat(Refresh.of(last, List.of(line("n1", "Other words", "s1", Map.of("target", "38"))), List.of()).reasonsMissing())
                .isZero();
    }

    @Test
    void leavesOutAnAimThatLastYearsLineCarriesOn() {
        List<Line> sources = List.of(line("s1", "Aim of the year", "m1", Map.of()), line("m1", "Aim", null, Map.of()),
                line("m2", "Other aim", null, Map.of()));

        Refresh refresh = Refresh.of(sources, List.of(), List.of());

        assertThat(refresh.items()).extracting(item -> item.source().id()).containsExactly("s1", "m2");
        assertThat(refresh.through()).extracting(Line::id).containsExactly("m1");
    }

    @Test
    void aDropThatWasTakenBackIsNoDrop() {
        Refresh refresh = Refresh.of(
                List.of(line("s1", "A", null, Map.of())), List.of(line("n1", "A", "s1", Map.of())), List.of(note("s1", true, "Why", "")));

        assertThat(refresh.items()).extracting(Item::standing).containsExactly(Standing.KEPT);
    }

    @Test
    void carriesWhatIsPromisedAndNotWhatHappened() {
        Line source = new Line("s1", "p", "kpi", "K1", "S", 0, "Words", Map.of("target", "38", "actual", "39", "status", "amber",
                "period", "2026-27", "owner", "Ann", "asRead", "W0rds"), List.of(new OutcomeLink("o1", true)),
                Classification.INTERNAL, 4, AT, "p", null);

        LineDraft draft = CarriedLine.draft(source);

        assertThat(draft.fields()).isEqualTo(Map.of("target", "38", "previousActual", "39", "owner", "Ann"));
        assertThat(draft.outcomes()).containsExactly(new OutcomeLink("o1", true));
        assertThat(draft.classification()).isEqualTo(Classification.INTERNAL);
    }

    @Test
    void aDropNeedsItsReason() {
        assertThatThrownBy(() -> DecisionCheck.check(List.of(new Decision(Decision.Kind.DROP, "s1", "", "  "))))
                .hasMessageContaining("Say why this line is dropped");
        assertThatThrownBy(() -> DecisionCheck.check(List.of(new Decision(Decision.Kind.EXPLAIN, "n1", "", "x".repeat(2_001)))))
                .hasMessageContaining("shorten it to 2000");
        DecisionCheck.check(List.of(new Decision(Decision.Kind.KEEP, "s1", "", "")));
    }

    private static RefreshNote note(String subject, boolean dropped, String reason, String explains) {
        return new RefreshNote(subject, dropped, reason, explains, AT, "p-hw");
    }

    private static Line line(String id, String text, @Nullable String previous, Map<String, String> fields) {
        return new Line(id, "p", "action", "A1", "S", 0, text, fields, List.of(), Classification.OPEN, 1, AT, "p-hw", previous);
    }
}
