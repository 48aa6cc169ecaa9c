package org.planweave.plans.internal.owners;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.events.EventListener;
import org.planweave.api.people.Council;
import org.planweave.api.people.Leaver;
import org.planweave.api.people.Person;
import org.planweave.api.people.WorkPassedOn;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.gates.PlanTidings;
import org.planweave.plans.internal.stored.Drafts;
import org.planweave.plans.internal.stored.StoredPlans;

/**
 * Writes the successor into the lines of whoever has left or moved, wherever a plan can be changed; where there is no successor, warns
 * those who answer for the plans of the round.
 */
@Component(service = EventListener.class)
public final class PassesWorkOn implements EventListener<WorkPassedOn> {

    private final Council council;
    private final StoredPlans plans;
    private final Vacancies vacancies;
    private final PlanTidings tidings;

    @Activate
    public PassesWorkOn(@Reference Council council, @Reference StoredPlans plans, @Reference Vacancies vacancies,
            @Reference PlanTidings tidings) {
        this.council = council;
        this.plans = plans;
        this.vacancies = vacancies;
        this.tidings = tidings;
    }

    @Override
    public String name() {
        return "plans.passes-work-on";
    }

    @Override
    public Class<WorkPassedOn> type() {
        return WorkPassedOn.class;
    }

    @Override
    public void on(WorkPassedOn event) {
        council.person(event.person()).ifPresent(person -> pass(person, event.department(), event.successor()));
    }

    /** What was missed is seen by who has left; who moved in the meantime keeps their lines until somebody changes them. */
    @Override
    public void resync() {
        for (Leaver leaver : council.leavers()) {
            pass(leaver.person(), null, leaver.successor());
        }
    }

    private void pass(Person person, @Nullable String department, @Nullable String successor) {
        @Nullable Person next = successor == null ? null : council.person(successor).orElse(null);
        if (next == null) {
            plans.currentRound().ifPresent(round -> vacancies.leftBy(person, plans.plans(round.id()))
                    .forEach(one -> tidings.vacated(one.plan(), person, one.lines().size())));
            return;
        }
        for (Round round : plans.rounds()) {
            List<Plan> open = plans.plans(round.id()).stream().filter(plan -> plan.state().editable())
                    .filter(plan -> department == null || plan.department().equals(department)).toList();
            vacancies.owned(person, open).forEach((plan, lines) -> lines.forEach(line -> write(line, next)));
        }
    }

    private void write(Line line, Person owner) {
        Map<String, String> fields = new HashMap<>(line.fields());
        fields.put(LineFields.OWNER, owner.name());
        LineDraft as = Drafts.of(line);
        plans.change(line.id(), line.version(),
                new LineDraft(as.kind(), as.section(), as.text(), fields, as.outcomes(), as.classification()));
    }
}
