package org.planweave.plans.internal.gates;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.rows.OverrideRow;

/** Named officers let a plan pass although something holds it, each time with a reason that is kept for good. */
@Component(service = Overrides.class)
public final class Overrides {

    private static final int LONGEST_REASON = 2000;
    private static final int SHORTEST_REASON = 15;

    private final Desk desk;
    private final SetupBook setups;

    @Activate
    public Overrides(@Reference Desk desk, @Reference SetupBook setups) {
        this.desk = desk;
        this.setups = setups;
    }

    /**
     * An override as it was made.
     *
     * @param attached what held the plan then, as sentences: which signatures were missing, which comments were open
     */
    public record Passed(PlanState to, List<String> conditions, List<String> attached, String officer, String reason, Instant at) {}

    /** Whether this person is one of the officers whom the round names for it. */
    public boolean may(Plan plan, Person person) {
        List<String> named = setups.of(plan.round()).rules().overseers();
        return named.contains(person.id()) || named.contains(person.username());
    }

    /** The names of the officers, for those who need one. */
    public List<String> officers(Plan plan) {
        return setups.of(plan.round()).rules().overseers().stream().map(desk::name).toList();
    }

    /**
     * Lets the plan pass these conditions once, on its way to the state.
     *
     * @param attached what they say holds it now; kept with the override, for by tomorrow it may be another list
     * @throws Problem 404, 403 for anybody but a named officer, 400 without a reason
     */
    public void make(Plan plan, PlanState to, List<String> conditions, List<String> attached, String reason) {
        desk.access.require(Verb.READ, plan.ref());
        if (!may(plan, desk.person())) {
            List<String> named = officers(plan);
            throw Problem.forbidden(named.isEmpty()
                    ? "This round names nobody who may let a plan pass. A corporate strategy lead can name an officer on the round’s page."
                    : "Only " + String.join(" or ", named) + " can let a plan pass what holds it. Ask them.");
        }
        if (reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Problem.invalid("reason", "Say why the plan may pass, in " + SHORTEST_REASON + " to " + LONGEST_REASON
                    + " characters. The reason is kept and can be asked for.");
        }
        desk.store.doInTransaction(entities -> {
            OverrideRow row = new OverrideRow(desk.newId(), plan.id(), to, conditions);
            row.attach(attached);
            row.made(desk.who(), reason.strip(), desk.now());
            entities.persist(row);
            desk.recorded("gate.overridden", plan.ref().toString(), Map.of(
                    "to", to.name(), "conditions", String.join(", ", conditions), "reason", reason.strip()));
        });
    }

    /** The codes of the conditions that somebody let the plan pass, on its way to the state, and that it has not passed yet. */
    public Set<String> open(String plan, PlanState to) {
        return rows(plan).stream().filter(row -> row.to() == to)
                .flatMap(row -> row.conditions().stream())
                .collect(Collectors.toSet());
    }

    private List<OverrideRow> rows(String plan) {
        return desk.store.reading(entities -> entities
                .createQuery("select o from OverrideRow o where o.plan = :plan and o.used = false", OverrideRow.class)
                .setParameter("plan", plan)
                .getResultList());
    }

    /** The plan moved: an override counts for one move. */
    public void used(String plan) {
        desk.store.doInTransaction(entities -> entities
                .createQuery("select o from OverrideRow o where o.plan = :plan and o.used = false", OverrideRow.class)
                .setParameter("plan", plan)
                .getResultList()
                .forEach(OverrideRow::use));
    }

    /** Every override that was ever made for the plan, the newest first. */
    public List<Passed> all(String plan) {
        return desk.store.reading(entities -> entities
                .createQuery("select o from OverrideRow o where o.plan = :plan order by o.madeAt desc", OverrideRow.class)
                .setParameter("plan", plan)
                .getResultStream()
                .map(row -> new Passed(row.to(), row.conditions(), row.attached(), row.officer(), row.reason(), row.madeAt()))
                .toList());
    }
}
