package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.rules.Verdict;
import org.planweave.synergies.internal.stored.PastVerdicts;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;

/** N3: a type that was right fewer than three times of the last ten is shown to nobody who does not ask, from the tenth verdict on. */
@SynergiesTest
class N3Test {

    private static Verdict past(Synergy like, int number, boolean accepted) {
        return new Verdict("past-" + number, like.id(), "x y", 1, 1, "-", "-", accepted, "Earlier.", like.foundType(), like.foundType(),
                "somebody", Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number));
    }

    private static void past(Looking looking, int accepted, int dismissed) {
        Synergy like = looking.works().synergy();
        new PastVerdicts(looking.town.room).keep(IntStream.range(0, accepted + dismissed)
                .mapToObj(number -> past(like, number, number < accepted)).toList());
    }

    private static boolean waits(Looking looking) {
        return looking.reads.waiting(looking.town.highways.id()).stream().anyMatch(one -> one.ties("a1") && one.ties("b1"));
    }

    @OnBothDatabases
    void theTenthVerdictQuietensTheTypeAtOnceAndNotTheNinth(TestPortal portal) {
        Looking looking = new Looking(portal);
        looking.town.write("a2", looking.town.highways, "Resurface Tenter Lane by the library again, 5 July to 20 July 2027.", 1);
        looking.finding.run(false);
        Synergy other = looking.between("a2", "b1").orElseThrow().synergy();
        assertThat(other.foundType()).isEqualTo("conflict");
        past(looking, 1, 8);
        looking.finding.run(true);
        assertThat(waits(looking)).as("nine verdicts").isTrue();

        looking.judging.judge(other.id(), "dismiss", "The works come later.", null);
        assertThat(waits(looking)).as("ten verdicts, one of them right").isFalse();
        assertThat(looking.works().synergy().isProminent()).as("still there for those who ask").isFalse();
        looking.finding.run(true);
        assertThat(waits(looking)).as("after the next run").isFalse();

        new PastVerdicts(looking.town.room).keep(IntStream.range(200, 203)
                .mapToObj(number -> new Verdict("new-" + number, other.id(), "x y", 1, 1, "-", "-", true, "", "conflict", "conflict",
                        "somebody", Instant.now().plusSeconds(number))).toList());
        looking.finding.run(true);
        assertThat(waits(looking)).as("three of the last ten are right").isTrue();
    }
}
