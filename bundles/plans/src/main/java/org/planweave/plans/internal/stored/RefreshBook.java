package org.planweave.plans.internal.stored;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.RefreshNoteRow;
import org.planweave.plans.internal.rules.refresh.Decision;
import org.planweave.plans.internal.rules.refresh.DecisionCheck;
import org.planweave.plans.internal.rules.refresh.Refresh;
import org.planweave.plans.internal.rules.refresh.RefreshNote;

/** The refresh of plans: where their lines come from, how they stand to them, and what people decide. */
@Component(service = RefreshBook.class)
public final class RefreshBook {

    /** Of a medium-term plan its aims come across, not the work of its own years. */
    private static final Set<String> AIMS = Set.of("objective", "priority");

    private final Host host;
    private final StoredPlans plans;

    @Activate
    public RefreshBook(@Reference Host host, @Reference StoredPlans plans) {
        this.host = host;
        this.plans = plans;
    }

    /** A plan that lines come from, with those that the current user may read. */
    public record Source(Plan plan, List<Line> lines) {}

    /** Last year's plan first, then every medium-term plan of the department whose years hold this plan's. */
    public List<Source> sources(Plan plan) {
        List<Source> sources = new ArrayList<>();
        if (plan.previous() != null) {
            plans.plan(plan.previous()).ifPresent(last -> sources.add(new Source(last, plans.lines(last.id()))));
        }
        mediumTerm(plan).forEach(longer -> sources.add(new Source(
                longer, plans.lines(longer.id()).stream().filter(line -> AIMS.contains(line.kind())).toList())));
        return sources;
    }

    private Stream<Plan> mediumTerm(Plan plan) {
        return plans.round(plan.round()).stream()
                .flatMap(own -> plans.rounds().stream().filter(other -> holds(other, own)))
                .flatMap(round -> plans.plans(round.id()).stream())
                .filter(other -> other.department().equals(plan.department()));
    }

    private static boolean holds(Round longer, Round own) {
        LocalDate nextDay = longer.starts().plusYears(1);
        return !longer.starts().isAfter(own.starts()) && !longer.ends().isBefore(own.ends()) && longer.ends().isAfter(nextDay);
    }

    /** How the plan stands to its sources, as far as the current user may read both. */
    public Refresh of(Plan plan, List<Source> sources) {
        List<Line> lines = sources.stream().flatMap(source -> source.lines().stream()).toList();
        return Refresh.of(lines, plans.lines(plan.id()), notes(plan.id()));
    }

    private List<RefreshNote> notes(String planId) {
        return host.store.reading(entities -> notes(entities, planId));
    }

    static List<RefreshNote> notes(EntityManager entities, String planId) {
        return entities.createQuery("select n from RefreshNoteRow n where n.plan = :plan", RefreshNoteRow.class)
                .setParameter("plan", planId)
                .getResultStream()
                .map(RefreshNoteRow::note)
                .toList();
    }

    /**
     * Carries out what somebody decided, in one transaction. What somebody else has settled otherwise since it was shown stays as that
     * person left it and comes back as a clash; the rest is done.
     *
     * @throws Problem 400 with a fault for each reason that is missing or cannot be kept: nothing is changed then
     */
    public List<Clash> decide(Plan plan, List<Decision> decisions) {
        host.access.require(Verb.EDIT, plan.ref());
        DecisionCheck.check(decisions);
        return host.store.inTransaction(entities -> {
            PlanRow row = WriteLines.open(entities, plan.id(), host.now());
            return new Deciding(host, plans, entities, row.plan(), of(plan, sources(plan))).carryOut(decisions);
        });
    }

    /** Keeps every line that nobody has decided on. Gives how many. */
    public int keepAll(Plan plan) {
        host.access.require(Verb.EDIT, plan.ref());
        return Objects.requireNonNull(host.store.inTransaction(entities -> {
            PlanRow row = WriteLines.open(entities, plan.id(), host.now());
            Refresh refresh = of(plan, sources(plan));
            List<Decision> all = refresh.of(Refresh.Standing.UNDECIDED).stream()
                    .map(item -> new Decision(Decision.Kind.KEEP, item.source().id(), item.seen(), ""))
                    .toList();
            new Deciding(host, plans, entities, row.plan(), refresh).carryOut(all);
            return all.size();
        }));
    }

    /** A decision that came too late, and how the line stands instead. */
    public record Clash(Decision decision, Refresh.Standing standing, String by, String reason) {}
}
