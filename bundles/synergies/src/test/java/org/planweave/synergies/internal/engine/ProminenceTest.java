package org.planweave.synergies.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Span;

class ProminenceTest {

    private static final double STRONG = 6;

    private final Prominence prominence = new Prominence();

    private static Evidence piece(String kind, double contribution) {
        return new Evidence(kind, new Span(0, 4), new Span(5, 9), null, 1, contribution);
    }

    private boolean admits(String a, String b) {
        return prominence.admits(a, b, STRONG, List.of(piece("place", 2.5), piece("words", 3.5)));
    }

    @Test
    void showsTheTwoBestOfALineAndAThirdThatIsTheOthersBest() {
        assertThat(admits("a", "b")).isTrue();
        assertThat(admits("a", "c")).isTrue();
        assertThat(admits("a", "d")).isTrue();
        assertThat(admits("a", "e")).isFalse();
        assertThat(admits("e", "f")).isTrue();
    }

    @Test
    void anOutcomeInCommonIsNoReasonToLook() {
        assertThat(prominence.admits("a", "b", STRONG, List.of(piece("place", 2.5), piece("outcome", 3.5)))).isFalse();
        assertThat(prominence.admits("a", "b", STRONG, List.of(piece("place", 2.5), piece("text", 3.5)))).isTrue();
        assertThat(prominence.admits("c", "d", STRONG, List.of(piece("place", 2.5), piece("text", 1.5)))).isFalse();
    }

    @Test
    void whatScoresLittleIsKeptBack() {
        assertThat(prominence.admits("a", "b", 3.5, List.of(piece("place", 2.5), piece("words", 1)))).isFalse();
    }
}
