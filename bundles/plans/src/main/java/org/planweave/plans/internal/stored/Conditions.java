package org.planweave.plans.internal.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.planning.GateCondition;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All gate conditions that modules register, as one. A condition that fails holds the plan: nobody can say that it would let it go. */
@Component(service = Conditions.class)
public final class Conditions {

    private static final Logger LOG = LoggerFactory.getLogger(Conditions.class);
    private final List<GateCondition> conditions = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(GateCondition condition) {
        conditions.add(condition);
    }

    public void remove(GateCondition condition) {
        conditions.remove(condition);
    }

    /** Every reason why the plan cannot go to the state yet. */
    public List<String> objections(Plan plan, PlanState to) {
        List<String> all = new ArrayList<>();
        conditions.forEach(condition -> all.addAll(ask(condition, plan, to)));
        return List.copyOf(all);
    }

    private static List<String> ask(GateCondition condition, Plan plan, PlanState to) {
        try {
            return condition.objections(plan, to);
        } catch (RuntimeException e) {
            LOG.warn("The gate condition {} failed for plan {}: {}",
                    condition.getClass().getName(), plan.id(), e.toString());
            return List.of("One of the checks before “" + to.label() + "” could not be carried out; ask an administrator.");
        }
    }
}
