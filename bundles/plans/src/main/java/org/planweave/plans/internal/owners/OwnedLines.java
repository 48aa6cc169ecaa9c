package org.planweave.plans.internal.owners;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.people.HeldWork;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.stored.StoredPlans;

/** How many lines name somebody as their owner, in the plans of the round and in those that can still be changed. */
@Component(service = HeldWork.class)
public final class OwnedLines implements HeldWork {

    private static final Messages TEXTS = Messages.of(OwnedLines.class);

    private final StoredPlans plans;
    private final Vacancies vacancies;

    @Activate
    public OwnedLines(@Reference StoredPlans plans, @Reference Vacancies vacancies) {
        this.plans = plans;
        this.vacancies = vacancies;
    }

    @Override
    public List<Held> of(Person person) {
        String current = plans.currentRound().map(Round::id).orElse("");
        List<Held> held = new ArrayList<>();
        for (Round round : plans.rounds()) {
            List<Plan> some = plans.plans(round.id()).stream().filter(plan -> round.id().equals(current) || plan.state().editable()).toList();
            vacancies.owned(person, some).forEach((plan, lines) -> held.add(new Held(
                    TEXTS.text(lines.size() == 1 ? "plans.held.one" : "plans.held.lines", lines.size(), plan.title()), "/plans/" + plan.id())));
        }
        return held;
    }
}
