package org.planweave.synergies.internal.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.planweave.api.planning.Line;
import org.planweave.synergies.internal.engine.terms.Stamp;
import org.planweave.synergies.internal.rows.FindingRow;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.rules.Synergy.Side;
import org.planweave.synergies.internal.rules.Synergy.State;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.synergies.internal.stored.Town;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;

/** What the portal asks as itself, before a department leaves. */
@SynergiesTest
class SynergyLossesTest {

    private Town town;
    private SynergyLosses losses;

    private void wire(TestPortal portal) {
        town = new Town(portal);
        losses = new SynergyLosses(new SynergyReads(town.room), town.room);
        town.write("a2", town.highways, "Sweep the market after it closes.", 1);
        town.write("b2", town.culture, "Hold the night market.", 1);
    }

    @OnBothDatabases
    void countsTheThreadsOfTheDepartmentAndThoseStillToBeJudged(TestPortal portal) {
        wire(portal);
        keep(thread("a1", "b1", State.OPEN, false), thread("b2", "a2", State.ACCEPTED, false), thread("a2", housing(), State.OPEN, false),
                thread("b1", housing(), State.OPEN, false));
        assertThat(of(town.highways.id())).containsExactly("3 threads to 2 other departments are hidden from both sides.",
                "2 of them are still to be judged.");
        assertThat(of(town.culture.id())).containsExactly("3 threads to 2 other departments are hidden from both sides.",
                "2 of them are still to be judged.");
    }

    @OnBothDatabases
    void whatWasDismissedOrIsKeptBackIsNoLoss(TestPortal portal) {
        wire(portal);
        keep(thread("a1", "b1", State.ACCEPTED, false), thread("a2", "b2", State.DISMISSED, false), thread("a1", housing(), State.OPEN, true));
        assertThat(of(town.highways.id())).containsExactly("One thread to one other department is hidden from both sides.");
    }

    @OnBothDatabases
    void withoutAnyNothingIsSaid(TestPortal portal) {
        wire(portal);
        assertThat(of(town.highways.id())).isEmpty();
        keep(thread("b1", housing(), State.OPEN, false));
        assertThat(of(town.highways.id())).as("others’ threads").isEmpty();
        keep(thread("a1", "b1", State.OPEN, false));
        portal.switches().set("synergies", "on", town.culture.id(), false);
        assertThat(of(town.highways.id())).as("hidden already").isEmpty();
        portal.switches().set("synergies", "on", town.culture.id(), true);
        assertThat(of(town.highways.id())).isNotEmpty();
    }

    private List<String> of(String department) {
        return town.portal.currentUser().asPortal(() -> losses.losses("on", department, null));
    }

    private String housing() {
        return town.lines().stream().map(Line::id).filter(id -> id.startsWith("c")).findFirst().orElseThrow();
    }

    private Synergy thread(String a, String b, State state, boolean faint) {
        return new Synergy(a + b, "shared-asset", null, side(a), side(b), 0.8, 0.8, faint, List.of(),
                new Stamp("1", "shared-asset/1", List.of()), state, false, Instant.EPOCH);
    }

    private Side side(String id) {
        Line line = town.line(id);
        String department = town.portal.council().departments().stream().filter(one -> line.plan().equals("plan-" + one.code()))
                .findFirst().orElseThrow().id();
        return new Side(id, department, line.plan(), line.version(), "words");
    }

    private void keep(Synergy... threads) {
        town.portal.store().inTransaction(entities -> {
            Stream.of(threads).map(FindingRow::new).forEach(entities::persist);
            return threads.length;
        });
    }
}
