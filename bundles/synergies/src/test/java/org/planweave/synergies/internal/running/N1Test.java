package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planweave.synergies.internal.engine.explaining.Explainer;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Span;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;

/** N1: nothing is shown without two pieces of evidence that lead to words or facts, and every quoted word stands in the line. */
@SynergiesTest
class N1Test {

    @OnBothDatabases
    void everyQuotedWordOfEveryCardStandsInItsLine(TestPortal portal) {
        Looking looking = new Looking(portal);
        looking.finding.run(false);
        assertThat(looking.reads.all()).isNotEmpty().allSatisfy(shown -> {
            Synergy one = shown.synergy();
            assertThat(one.a().version()).isEqualTo(shown.a().version());
            assertThat(one.evidence().stream().filter(piece -> piece.contribution() > 0)).hasSizeGreaterThanOrEqualTo(2);
            assertThat(one.evidence()).allSatisfy(piece -> {
                assertThat(piece.fact() != null || piece.spanA() != null && piece.spanB() != null).as("leads somewhere").isTrue();
                if (piece.spanA() != null) {
                    assertThat(piece.spanA().of(shown.a().text())).isNotBlank();
                }
                if (piece.spanB() != null) {
                    assertThat(piece.spanB().of(shown.b().text())).isNotBlank();
                }
            });
        });
    }

    @OnBothDatabases
    void noThreadIsShownOnWordsThatHaveChangedSince(TestPortal portal) {
        Looking looking = new Looking(portal);
        looking.finding.run(false);
        looking.town.write("a1", looking.town.highways, "Rebuild the crossing.", 2);
        assertThat(looking.between("a1", "b1")).isEmpty();
    }

    @Test
    void twoReasonsForOneThingAreOneReason() {
        Evidence place = new Evidence("place", new Span(0, 11), new Span(4, 15), null, 1, 0.3);
        Evidence name = new Evidence("name", new Span(0, 6), new Span(4, 10), null, 1, 0.2);
        Evidence elsewhere = new Evidence("name", new Span(20, 30), new Span(40, 50), null, 1, 0.2);
        assertThat(Explainer.isEnough(List.of(place))).isFalse();
        assertThat(Explainer.isEnough(List.of(place, name))).as("the same words").isFalse();
        assertThat(Explainer.isEnough(List.of(place, elsewhere))).isTrue();
    }
}
