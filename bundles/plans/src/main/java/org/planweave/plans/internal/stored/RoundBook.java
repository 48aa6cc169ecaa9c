package org.planweave.plans.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.Round;
import org.planweave.api.people.Role;
import org.planweave.plans.internal.gates.KnownRounds;
import org.planweave.plans.internal.rows.OutcomeRow;
import org.planweave.plans.internal.rows.RoundRow;
import org.planweave.plans.internal.rules.Period;
import org.planweave.plans.internal.rules.Periods;
import org.planweave.plans.internal.rules.Sections;
import org.planweave.plans.internal.rules.thread.Target;

/** The rounds and the corporate plan's outcomes: few, and open to everybody with an account. */
@Component(service = RoundBook.class)
public final class RoundBook {

    private static final int LONGEST_OWNER = 200;

    private final Host host;
    private final KnownRounds known;

    @Activate
    public RoundBook(@Reference Host host, @Reference KnownRounds known) {
        this.host = host;
        this.known = known;
    }

    /** All rounds, the newest first. */
    public List<Round> rounds() {
        return known.rounds();
    }

    /** The round that people work in: the one marked so, else the newest. */
    public Optional<Round> current() {
        List<Round> rounds = rounds();
        return rounds.stream().filter(Round::current).findFirst().or(() -> rounds.stream().findFirst());
    }

    public Optional<Round> round(String id) {
        return rounds().stream().filter(round -> round.id().equals(id)).findFirst();
    }

    public List<Outcome> outcomes() {
        return targets().stream().filter(Target::corporate).map(Target::outcome).toList();
    }

    /** Everything that lines can serve: the corporate plan's outcomes by number, then the partnerships' priorities. */
    public List<Target> targets() {
        return known.targets();
    }

    /** Says who answers for an outcome; empty for nobody. Only a corporate strategy lead may. */
    public void own(String outcome, String owner) {
        if (!host.isPortal() && !host.person().has(Role.CORPORATE_LEAD)) {
            throw Problem.forbidden("A corporate strategy lead says who answers for an outcome. Ask one of them.");
        }
        String name = owner.strip();
        if (name.length() > LONGEST_OWNER || name.codePoints().anyMatch(Character::isISOControl)) {
            throw Problem.invalid("owner", "Write the owner’s post or name in one row of at most " + LONGEST_OWNER + " characters.");
        }
        host.store.doInTransaction(entities -> {
            OutcomeRow row = entities.find(OutcomeRow.class, outcome);
            if (row == null) {
                throw Problem.notFound("There is no such outcome in the corporate plan. Choose one on the page Outcomes.");
            }
            row.answeredFor(name);
            known.changed();
            host.recordedOf("outcome.owned", row.target().outcome(), Map.of("owner", name));
        });
    }

    /** The round of a period, made if it is missing. */
    Round ensure(String text) {
        Period period = Periods.parse(text).orElseThrow(() -> Problem.invalid("period",
                "“" + text + "” is not a period that can be read; write it as 2027-28, or as April 2027 to March 2030."));
        return host.store.inTransaction(entities -> ofPeriod(period).orElseGet(() -> make(entities, period)));
    }

    /** Writes a round as it is given; used for rounds that come ready made. */
    public void put(Round round) {
        host.store.doInTransaction(entities -> {
            entities.merge(RoundRow.of(round));
            known.changed();
        });
    }

    public void put(Outcome outcome) {
        put(new Target(outcome, "", ""));
    }

    public void put(Target target) {
        host.store.doInTransaction(entities -> {
            entities.merge(new OutcomeRow(target));
            known.changed();
        });
    }

    private Optional<Round> ofPeriod(Period period) {
        return known.rounds().stream()
                .filter(round -> round.starts().equals(period.starts()) && round.ends().equals(period.ends()))
                .findFirst();
    }

    private Round make(EntityManager entities, Period period) {
        requireCouncilWide();
        List<Round> before = known.rounds();
        List<String> sections = before.isEmpty() ? Sections.USUAL : before.get(0).sections();
        Round round = new Round(
                host.newId(), period.title(), period.starts(), period.ends(), sections, List.of(), before.isEmpty());
        entities.persist(RoundRow.of(round));
        known.changed();
        host.recordedOf("round.made", round, Map.of("title", round.title()));
        return round;
    }

    private void requireCouncilWide() {
        if (!host.isPortal() && !host.person().has(Role.ADMINISTRATOR) && !host.person().has(Role.CORPORATE_LEAD)) {
            throw Problem.forbidden("There is no round of this period yet. A corporate strategy lead can make one.");
        }
    }
}
