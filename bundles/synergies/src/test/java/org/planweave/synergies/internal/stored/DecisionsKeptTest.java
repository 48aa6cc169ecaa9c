package org.planweave.synergies.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.planweave.api.ResourceRef;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.records.RetainedRecords.Due;
import org.planweave.synergies.internal.engine.terms.Stamp;
import org.planweave.synergies.internal.rows.FindingRow;
import org.planweave.synergies.internal.rows.InitiativeRow;
import org.planweave.synergies.internal.rows.VerdictRow;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Synergy.Side;
import org.planweave.synergies.internal.rules.Synergy.State;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.rules.Verdict;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;

@SynergiesTest
class DecisionsKeptTest {

    private static final Instant THEN = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant BEFORE = THEN.minusSeconds(60);

    @OnBothDatabases
    void aDecisionIsDueOnceNobodyDecidedForItsTime(TestPortal portal) {
        Town town = new Town(portal);
        DecisionsKept kept = new DecisionsKept(town.room);
        keep(town, verdict("v1", "silent", town, BEFORE.minusSeconds(60)), verdict("v2", "silent", town, BEFORE),
                verdict("v3", "decided-again", town, BEFORE), verdict("v4", "decided-again", town, THEN));

        List<Due> due = due(town, kept, 9);

        assertThat(due).extracting(Due::ref).containsExactly(ref("silent"));
        assertThat(due.get(0).title()).isEqualTo("Synergy of the lines a1 – b1, decisions: 2");
        assertThat(due.get(0).since()).isEqualTo(BEFORE);
        assertThat(due.get(0).about()).contains(Line.ref("a1"), Line.ref("b1"), Plan.ref(town.line("a1").plan()),
                new ResourceRef("portal", "person", town.planner.id()));
        assertThat(kept.due(THEN.minusSeconds(3600), 9)).isEmpty();
        assertThat(kept.due(THEN.plusSeconds(3600), 1)).hasSize(1);
    }

    @OnBothDatabases
    void whatARunStillFindsAndWhatWasAgreedOnStays(TestPortal portal) {
        Town town = new Town(portal);
        DecisionsKept kept = new DecisionsKept(town.room);
        keep(town, verdict("v1", "a1b1", town, BEFORE), verdict("v2", "agreed", town, BEFORE), verdict("v3", "gone", town, BEFORE));
        portal.store().doInTransaction(entities -> {
            entities.persist(new FindingRow(new Synergy("a1b1", "shared-asset", null, side(town, "a1"), side(town, "b1"), 0.8, 0.8, false, List.of(),
                    new Stamp("1", "shared-asset/1", List.of()), State.ACCEPTED, false, Instant.EPOCH)));
            entities.persist(new InitiativeRow("i1", new Initiative.Origin("agreed", "shared-asset", "a1", town.highways.id(), "b1", town.culture.id()),
                    "r27", true));
        });

        assertThat(due(town, kept, 9)).extracting(Due::ref).containsExactly(ref("gone"));
    }

    @OnBothDatabases
    void allThatWasDecidedOfItGoesAndNothingElse(TestPortal portal) {
        Town town = new Town(portal);
        DecisionsKept kept = new DecisionsKept(town.room);
        keep(town, verdict("v1", "gone", town, BEFORE), verdict("v2", "gone", town, BEFORE), verdict("v3", "stays", town, BEFORE));

        kept.dispose(List.of(ref("gone")));
        kept.dispose(List.of());

        assertThat(portal.store().<List<String>>reading(entities ->
                entities.createQuery("select v.id from VerdictRow v", String.class).getResultList())).containsExactly("v3");
    }

    private static List<Due> due(Town town, DecisionsKept kept, int limit) {
        return town.portal.currentUser().asPortal(() -> kept.due(THEN, limit));
    }

    private static ResourceRef ref(String finding) {
        return new ResourceRef("synergies", "synergy", finding);
    }

    private static Verdict verdict(String id, String finding, Town town, Instant at) {
        return new Verdict(id, finding, "a1 b1", 1, 1, "words", "words", false, "Another road.", "shared-asset", "shared-asset", town.planner.id(), at);
    }

    private static Side side(Town town, String id) {
        Line line = town.line(id);
        return new Side(id, id.startsWith("a") ? town.highways.id() : town.culture.id(), line.plan(), line.version(), "words");
    }

    private static void keep(Town town, Verdict... verdicts) {
        town.portal.store().doInTransaction(entities -> List.of(verdicts).forEach(one -> entities.persist(new VerdictRow(one))));
    }
}
