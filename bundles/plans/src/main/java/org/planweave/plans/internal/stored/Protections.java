package org.planweave.plans.internal.stored;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.rules.Way;

/** Tells the decision point how plans and lines are protected. */
final class Protections {

    private Protections() {}

    static Protection of(Plan plan) {
        return new Protection(plan.department(), null, plan.round(), Way.audience(plan.state()), Classification.OPEN, null);
    }

    static Protection of(Plan plan, Classification classification) {
        return new Protection(
                plan.department(), plan.ref(), plan.round(), Way.audience(plan.state(), classification), classification, null);
    }

    static Map<ResourceRef, Protection> ofLines(Plan plan, Collection<Line> lines) {
        Map<ResourceRef, Protection> all = new HashMap<>();
        lines.forEach(line -> all.put(line.ref(), of(plan, line.classification())));
        return all;
    }
}
