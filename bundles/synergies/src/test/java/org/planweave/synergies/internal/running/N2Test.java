package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.planweave.synergies.internal.rules.Track;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;

/** N2: a thread can be called otherwise; it is shown so from then on, also after the next run, and counts against what it was called. */
@SynergiesTest
class N2Test {

    @OnBothDatabases
    void whatItShouldBeCalledIsKeptAndCounts(TestPortal portal) {
        Looking looking = new Looking(portal);
        looking.finding.run(false);
        String id = looking.works().synergy().id();
        assertThat(looking.works().synergy().type()).isEqualTo("conflict");

        looking.judging.judge(id, "accept", "", "shared-asset");
        assertThat(looking.works().synergy().type()).isEqualTo("shared-asset");
        assertThat(looking.works().synergy().kind()).isNull();
        looking.finding.run(true);
        assertThat(looking.works().synergy().id()).isEqualTo(id);
        assertThat(looking.works().synergy().type()).isEqualTo("shared-asset");
        assertThat(Track.of("conflict", looking.reads.verdicts())).isEqualTo(new Track("conflict", 0, 1));

        looking.judging.judge(id, "accept", "", "conflict");
        assertThat(looking.works().synergy().type()).isEqualTo("conflict");
        assertThat(Track.of("conflict", looking.reads.verdicts())).isEqualTo(new Track("conflict", 1, 2));
    }
}
