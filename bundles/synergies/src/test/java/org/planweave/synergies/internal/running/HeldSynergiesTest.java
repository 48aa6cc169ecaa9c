package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.stored.InitiativeRecords;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.synergies.internal.stored.SynergyRecords;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;

/** What records are given of synergies: what was found, what people decided and why, what was agreed. */
@SynergiesTest
class HeldSynergiesTest {

    private static List<String> texts(List<HeldRecord> held) {
        return held.stream().flatMap(one -> one.passages().stream()).map(Passage::text).toList();
    }

    @OnBothDatabases
    void holdsFindingsDecisionsAndTerms(TestPortal portal) {
        Agreeing agreeing = new Agreeing(portal);
        Looking looking = agreeing.looking;
        Synergy works = portal.currentUser().asPortal(() -> looking.works().synergy());
        String id = agreeing.propose("Rebuild the lane once the festival is over", false);
        agreeing.sign(id, looking.town.director);
        SynergyRecords synergies = new SynergyRecords(looking.town.room);
        InitiativeRecords initiatives = new InitiativeRecords(looking.initiatives, looking.town.room);

        portal.currentUser().asPortal(() -> {
            List<HeldRecord> held = synergies.about(RecordScope.ofLine(works.a().line()));
            assertThat(held).extracting(HeldRecord::kind).contains("Synergy that was found", "Decision on a synergy");
            assertThat(held).extracting(HeldRecord::about).contains(works.ref());
            List<HeldRecord> agreed = initiatives.about(RecordScope.ofLine(works.b().line()));
            assertThat(agreed).extracting(HeldRecord::kind).contains("Terms of a joint initiative", "Signature under a joint initiative");
            assertThat(texts(agreed)).contains("Rebuild the lane once the festival is over", "Tenter Lane");
            assertThat(agreed).extracting(HeldRecord::title).noneMatch(title -> title.contains("Tenter"));
            assertThat(initiatives.saying("once the FESTIVAL is over")).isNotEmpty();
            assertThat(initiatives.of(looking.town.director)).extracting(HeldRecord::kind).contains("Signature under a joint initiative");
            assertThat(synergies.about(RecordScope.ofLine("nowhere"))).isEmpty();
            assertThat(initiatives.about(RecordScope.ofLine("nowhere"))).isEmpty();
            return held;
        });
    }
}
