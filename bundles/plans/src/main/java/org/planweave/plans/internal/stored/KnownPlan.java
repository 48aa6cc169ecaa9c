package org.planweave.plans.internal.stored;

import java.util.List;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.rows.PlanRow;

/** A plan with its sections. */
record KnownPlan(Plan plan, List<String> sections) {

    static KnownPlan of(PlanRow row) {
        return new KnownPlan(row.plan(), row.sections());
    }
}
