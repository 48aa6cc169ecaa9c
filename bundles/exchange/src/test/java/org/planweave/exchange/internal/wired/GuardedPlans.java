package org.planweave.exchange.internal.wired;

import java.util.List;
import java.util.Optional;
import org.planweave.api.access.Access;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;

/** Plans in memory that the real decision point watches over, as the owner of plans has it do. */
public final class GuardedPlans extends PlansInMemory {

    private final Access access;
    private Audience next = Audience.DEPARTMENT;

    public GuardedPlans(Access access) {
        this.access = access;
    }

    /** How open the next plans are. */
    public GuardedPlans nextFor(Audience audience) {
        next = audience;
        return this;
    }

    @Override
    public Plan create(PlanDraft draft) {
        Plan plan = super.create(draft);
        access.protect(plan.ref(), new Protection(plan.department(), null, plan.round(), next, Classification.OPEN, null));
        return plan;
    }

    @Override
    public List<Line> add(String planId, List<LineDraft> drafts) {
        List<Line> all = super.add(planId, drafts);
        Plan plan = super.plan(planId).orElseThrow();
        all.forEach(line -> access.protect(line.ref(), new Protection(
                plan.department(), plan.ref(), plan.round(), next, line.classification(), null)));
        return all;
    }

    @Override
    public List<Plan> plans(String roundId) {
        return super.plans(roundId).stream().filter(plan -> access.may(Verb.READ, plan.ref())).toList();
    }

    @Override
    public Optional<Plan> plan(String id) {
        return super.plan(id).filter(plan -> access.may(Verb.READ, plan.ref()));
    }

    @Override
    public List<Line> lines(String planId) {
        return super.lines(planId).stream().filter(line -> access.may(Verb.READ, line.ref())).toList();
    }
}
