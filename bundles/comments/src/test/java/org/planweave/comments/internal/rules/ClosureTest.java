package org.planweave.comments.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosureTest {

    private static final Instant GIVEN = Instant.parse("2026-11-02T09:00:00Z");

    private static Comment comment(String id, boolean needsAnswer) {
        return new Comment(id, "l1", "p1", "d1", "somebody", Level.CLUSTER, "Words", GIVEN, null, null, null, null, null, needsAnswer, false, 1, 1, 0,
                1, null, List.of());
    }

    private static Comment answered(String id, int days) {
        return comment(id, true).answered(new Answer(Answer.Kind.NOTED, "Yes.", "planner", GIVEN.plus(Duration.ofDays(days)), 1, 1));
    }

    @Test
    void countsWhatNeedsAnAnswerAndTakesTheMiddleOne() {
        Closure closure = Closure.of(List.of(answered("a", 1), answered("b", 3), answered("c", 40), comment("d", true), comment("e", false)));
        assertThat(closure).isEqualTo(new Closure(4, 3, 3));
        assertThat(closure.percent()).isEqualTo(75);
    }

    @Test
    void isWholeOnlyOnceNothingIsOpen() {
        assertThat(new Closure(1_000, 999, 2).percent()).isEqualTo(99);
        assertThat(Closure.of(List.of()).percent()).isEqualTo(100);
        assertThat(Closure.of(List.of(comment("d", true))).medianDays()).isZero();
    }
}
