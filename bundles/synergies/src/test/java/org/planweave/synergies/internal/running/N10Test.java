package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;

/** N10: the same lines give the same result set, byte for byte, stamped with what made it, in another engine too. */
@Tag("slow")
@SynergiesTest
class N10Test {

    private static String bytes(List<Shown> found) {
        return found.stream().map(Shown::synergy).sorted(Comparator.comparing(Synergy::id))
                .map(Synergy::toString).collect(Collectors.joining("\n"));
    }

    @OnBothDatabases
    void twoRunsAreTheSame(TestPortal portal) {
        Looking looking = new Looking(portal);
        looking.finding.run(false);
        String first = bytes(looking.reads.all());
        Engines others = new Engines();
        try {
            looking.with(others).run(true);
        } finally {
            others.close();
        }
        assertThat(bytes(looking.reads.all())).isEqualTo(first).contains("/1", "minilm", "e5");
    }
}
