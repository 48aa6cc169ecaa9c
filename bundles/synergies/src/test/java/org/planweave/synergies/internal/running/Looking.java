package org.planweave.synergies.internal.running;

import java.util.Optional;
import org.planweave.synergies.internal.stored.CarryIntoPlans;
import org.planweave.synergies.internal.stored.DetectorChoices;
import org.planweave.synergies.internal.stored.InitiativeTidings;
import org.planweave.synergies.internal.stored.Initiatives;
import org.planweave.synergies.internal.stored.JudgeSynergy;
import org.planweave.synergies.internal.stored.KeepFindings;
import org.planweave.synergies.internal.stored.ProposeInitiative;
import org.planweave.synergies.internal.stored.RoundLines;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SignInitiative;
import org.planweave.synergies.internal.stored.StrikeFacts;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.synergies.internal.stored.Town;
import org.planweave.test.TestPortal;

/** The module wired up over a town, with one engine for all tests of this JVM. */
final class Looking {

    static final Engines ENGINES = new Engines();

    final Town town;
    final FindSynergies finding;
    final SynergyReads reads;
    final JudgeSynergy judging;
    final Initiatives initiatives;
    final SignInitiative signing;
    final DetectorChoices choices;
    final StrikeFacts strikes;
    final Plugged plugged = new Plugged();
    final ProposeInitiative proposing;

    Looking(TestPortal portal) {
        town = new Town(portal);
        strikes = new StrikeFacts(town.room);
        initiatives = new Initiatives(town.room);
        choices = new DetectorChoices(town.room);
        finding = with(ENGINES);
        reads = new SynergyReads(town.room);
        judging = new JudgeSynergy(town.room, reads);
        signing = new SignInitiative(town.room, initiatives, new CarryIntoPlans(town.room), new InitiativeTidings(town.room));
        proposing = new ProposeInitiative(town.room, reads, initiatives, signing, judging);
    }

    /** The same with another engine. */
    FindSynergies with(Engines engines) {
        return new FindSynergies(new Lines(town.resources, strikes, town.room), engines, new KeepFindings(town.room), initiatives,
                new PluggedFindings(plugged, choices), town.room);
    }

    Trials trials() {
        return new Trials(plugged, choices, reads, new RoundLines(town.room), town.room);
    }

    /** The works and the festival in Tenter Lane. */
    Shown works() {
        return between("a1", "b1").orElseThrow();
    }

    Optional<Shown> between(String one, String other) {
        return reads.all().stream().filter(shown -> shown.ties(one) && shown.ties(other)).findFirst();
    }
}
