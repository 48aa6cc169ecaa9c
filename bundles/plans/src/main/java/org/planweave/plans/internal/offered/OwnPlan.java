package org.planweave.plans.internal.offered;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.pages.PageParts;

/** The plans of the reader's own department in the current round. */
@Component(service = OwnPlan.class)
public final class OwnPlan {

    private final PageParts parts;

    @Activate
    public OwnPlan(@Reference PageParts parts) {
        this.parts = parts;
    }

    PageParts parts() {
        return parts;
    }

    Optional<Round> round() {
        return parts.plans().currentRound();
    }

    List<Plan> of(Round round) {
        return parts.viewer().person()
                .map(Person::department)
                .map(own -> parts.plans().plans(round.id()).stream().filter(plan -> plan.department().equals(own)).toList())
                .orElse(List.of());
    }

    /** Whether the reader plans for a department. */
    boolean plans() {
        return parts.viewer().person()
                .filter(person -> person.department() != null)
                .filter(person -> person.has(Role.PLANNER) || person.has(Role.DIRECTOR))
                .isPresent();
    }
}
