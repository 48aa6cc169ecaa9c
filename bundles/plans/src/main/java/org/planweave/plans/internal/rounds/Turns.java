package org.planweave.plans.internal.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.gates.CoverBook;
import org.planweave.plans.internal.gates.SignOffs;
import org.planweave.plans.internal.setup.GateRules;
import org.planweave.plans.internal.setup.RoundSetup;
import org.planweave.plans.internal.setup.SignOff;
import org.planweave.plans.internal.setup.SignStep;

/** What waits for the reader's signature. */
@Component(service = Turns.class)
public final class Turns {

    private final RoundDesk rounds;
    private final SignOffs signOffs;
    private final CoverBook covers;

    @Activate
    public Turns(@Reference RoundDesk rounds, @Reference SignOffs signOffs, @Reference CoverBook covers) {
        this.rounds = rounds;
        this.signOffs = signOffs;
        this.covers = covers;
    }

    /**
     * A signature that waits.
     *
     * @param standsFor for whom the reader signs, or null for themselves
     * @param due by when the state after it is to be reached, or null
     * @param last what was signed or sent back before the words changed, or null
     */
    public record Turn(Plan plan, SignStep step, @Nullable Person standsFor, @Nullable LocalDate due, @Nullable SignOff last) {}

    /** Every signature of the round that waits for this person, by date. */
    public List<Turn> of(Round round, Person person) {
        RoundSetup setup = rounds.setups().of(round.id());
        if (setup.rules().chain().isEmpty()) {
            return List.of();
        }
        List<SignOff> all = signOffs.ofRound(round.id());
        Set<String> away = covers.coveredBy(person.id(), rounds.desk().today());
        List<Turn> turns = new ArrayList<>();
        for (Plan plan : rounds.parts().plans().plans(round.id())) {
            if (plan.state() != PlanState.FINAL) {
                turns.addAll(of(round, setup, plan, person, away, all));
            }
        }
        turns.sort(Comparator.comparing(turn -> turn.due() == null ? LocalDate.MAX : turn.due()));
        return turns;
    }

    private List<Turn> of(Round round, RoundSetup setup, Plan plan, Person person, Set<String> away, List<SignOff> all) {
        GateRules rules = setup.rules();
        PlanState next = PlanState.values()[plan.state().ordinal() + 1];
        List<Turn> turns = new ArrayList<>();
        for (SignStep step : rules.steps(next)) {
            Optional<SignOff> last = all.stream()
                    .filter(one -> one.plan().equals(plan.id()) && one.step().equals(step.code()))
                    .reduce((one, other) -> other);
            Optional<Person> signer = signer(step, plan, person, away);
            boolean done = last.filter(one -> one.stillTrue(plan.changedAt())).isPresent();
            if (signer.isPresent() && !done) {
                turns.add(new Turn(plan, step, signer.get().id().equals(person.id()) ? null : signer.get(),
                        RoundDesk.due(round, setup, plan.department()).apply(next).orElse(null), last.orElse(null)));
            }
        }
        return turns;
    }

    private Optional<Person> signer(SignStep step, Plan plan, Person person, Set<String> away) {
        List<Person> signers = signOffs.signers(step, plan);
        return signers.stream().filter(one -> one.id().equals(person.id())).findFirst()
                .or(() -> signers.stream().filter(one -> away.contains(one.id())).findFirst());
    }
}
