package org.planweave.plans.internal.stored;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Edition;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.api.planning.PlansOwner;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.rules.thread.Target;
import org.planweave.plans.internal.gates.Outturns;
import org.planweave.plans.internal.gates.SetupBook;

/** The owner of plans, over the module's own store. */
@Component(service = {PlansOwner.class, StoredPlans.class})
public final class StoredPlans implements PlansOwner {

    private final RoundBook rounds;
    private final SetupBook setups;
    private final PlanReads reads;
    private final WriteLines lines;
    private final PlanLife life;

    @Activate
    public StoredPlans(@Reference Host host, @Reference RoundBook rounds, @Reference Conditions conditions,
            @Reference SetupBook setups, @Reference Outturns outturns) {
        this.rounds = rounds;
        this.reads = new PlanReads(host);
        this.setups = setups;
        this.lines = new WriteLines(host, setups, outturns);
        this.life = new PlanLife(host, rounds, reads, conditions);
    }

    @Override
    public List<Round> rounds() {
        return rounds.rounds();
    }

    @Override
    public Optional<Round> currentRound() {
        return rounds.current();
    }

    @Override
    public Optional<Round> round(String id) {
        return rounds.round(id);
    }

    @Override
    public PlanTemplate template(String roundId) {
        return setups.of(roundId).template();
    }

    @Override
    public List<Outcome> outcomes() {
        return rounds.outcomes();
    }

    /** Everything that lines can serve, the corporate plan's outcomes first. */
    public List<Target> targets() {
        return rounds.targets();
    }

    @Override
    public List<Plan> plans(String roundId) {
        return reads.plans(roundId);
    }

    @Override
    public Optional<Plan> plan(String id) {
        return reads.plan(id);
    }

    @Override
    public Map<String, Plan> plansById(Collection<String> ids) {
        return reads.plans(ids);
    }

    @Override
    public Map<String, List<Line>> linesOfPlans(Collection<String> planIds) {
        return reads.linesOfPlans(planIds);
    }

    @Override
    public List<Line> lines(String planId) {
        return reads.lines(planId);
    }

    @Override
    public List<Line> lines(String planId, int edition) {
        return reads.lines(planId, edition);
    }

    @Override
    public List<Edition> editions(String planId) {
        return reads.editions(planId);
    }

    @Override
    public Optional<Line> line(String id) {
        return Optional.ofNullable(reads.lines(List.of(id)).get(id));
    }

    @Override
    public Map<String, Line> lines(Collection<String> ids) {
        return reads.lines(ids);
    }

    @Override
    public List<Line> versions(String lineId, long from, long to) {
        return reads.versions(lineId, from, to);
    }

    @Override
    public List<Line> linesOfRound(String roundId) {
        return reads.linesOfRound(roundId);
    }

    @Override
    public Round ensureRound(String period) {
        return rounds.ensure(period);
    }

    @Override
    public Plan create(PlanDraft draft) {
        return life.create(draft);
    }

    @Override
    public List<Line> add(String planId, List<LineDraft> drafts) {
        return lines.add(planId, drafts);
    }

    @Override
    public Line change(String lineId, long fromVersion, LineDraft draft) {
        return lines.change(lineId, fromVersion, draft);
    }

    @Override
    public void remove(String lineId, long fromVersion) {
        lines.remove(lineId, fromVersion);
    }

    @Override
    public Edition makeEdition(String planId, String title) {
        return life.makeEdition(planId, title);
    }

    @Override
    public Plan move(String planId, PlanState to) {
        return life.move(planId, to);
    }

    /** The sections of a plan, in order, also those without a line yet. */
    public List<String> sections(String planId) {
        return reads.sections(planId);
    }

    /** A line that was taken out of its plan, in its last version. */
    public Optional<Line> removed(String lineId) {
        return reads.removed(lineId);
    }

    /** Adds lines that carry on lines of last year; the ids of those stand in the same order. */
    List<Line> carry(String planId, List<LineDraft> drafts, List<String> previous) {
        return lines.carry(planId, drafts, previous);
    }

    /** Puts a line that was taken out back into its plan. */
    public Line bringBack(String lineId) {
        return lines.bringBack(lineId);
    }
}
