package org.planweave.plans.internal.gates;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Round;
import org.planweave.api.store.Kept;
import org.planweave.api.store.KeptValues;
import org.planweave.api.store.Store;
import org.planweave.plans.internal.rows.OutcomeRow;
import org.planweave.plans.internal.rows.RoundRow;
import org.planweave.plans.internal.rows.RoundSetupRow;
import org.planweave.plans.internal.rules.thread.Target;
import org.planweave.plans.internal.setup.RoundSetup;

/** Rounds, how they are set up, and what lines can serve: a few of each, asked for by every page, so they are kept in memory. */
@Component(service = KnownRounds.class)
public final class KnownRounds {

    private record Known(List<Round> rounds, Map<String, RoundSetup> setups, List<Target> targets) {}

    private final Kept<Known> known;

    @Activate
    public KnownRounds(@Reference(target = "(planweave.module=plans)") Store store, @Reference KeptValues values) {
        this.known = values.keep("plans.rounds", () -> store.reading(KnownRounds::read));
    }

    /** All rounds, the newest first. */
    public List<Round> rounds() {
        return known.now().rounds();
    }

    /** How the round is set up; a round that nobody has set up asks for nothing. */
    RoundSetup setup(String round) {
        RoundSetup setup = known.now().setups().get(round);
        return setup == null ? RoundSetup.none(round) : setup;
    }

    /** The corporate plan's outcomes by number, then the partnerships' priorities. */
    public List<Target> targets() {
        return known.now().targets();
    }

    /** To be called in the transaction that changed one of them, after it did. */
    public void changed() {
        known.changed();
    }

    @Deactivate
    void stop() {
        known.close();
    }

    private static Known read(EntityManager entities) {
        List<Round> rounds = entities.createQuery("select r from RoundRow r", RoundRow.class).getResultStream()
                .map(RoundRow::round)
                .sorted(Comparator.comparing(Round::starts).thenComparing(Round::ends).reversed())
                .toList();
        Map<String, RoundSetup> setups = entities.createQuery("select s from RoundSetupRow s", RoundSetupRow.class).getResultStream()
                .map(RoundSetupRow::setup)
                .collect(Collectors.toUnmodifiableMap(RoundSetup::round, Function.identity()));
        List<Target> targets = entities
                .createQuery("select o from OutcomeRow o order by o.partnership, o.place", OutcomeRow.class).getResultStream()
                .map(OutcomeRow::target)
                .toList();
        return new Known(rounds, setups, targets);
    }
}
