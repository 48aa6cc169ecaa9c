package org.planweave.clusterstreets.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Memberships;
import org.planweave.api.planning.GateCondition;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Plans;

/** Holds a member's plan in cluster review while an action of it names a place and not its dates. */
@Component(service = GateCondition.class)
public final class DatedPlaces implements GateCondition {

    private static final String MODULE = "cluster-streets";
    private static final String ACTION = "action";

    private final Memberships memberships;
    private final Plans plans;

    @Activate
    public DatedPlaces(@Reference Memberships memberships, @Reference Plans plans) {
        this.memberships = memberships;
        this.plans = plans;
    }

    @Override
    public List<String> objections(Plan plan, PlanState to) {
        boolean leaves = plan.state() == PlanState.CLUSTER_REVIEW && to.compareTo(PlanState.CLUSTER_REVIEW) > 0;
        if (!leaves || !isOfMember(plan)) {
            return List.of();
        }
        return plans.lines(plan.id()).stream().filter(DatedPlaces::lacksDates).map(DatedPlaces::objection).toList();
    }

    /** The cluster that this module brings has the module's and the round's id, whatever people call it. */
    private boolean isOfMember(Plan plan) {
        String cluster = MODULE + '-' + plan.round();
        return memberships.of(plan.round()).stream()
                .filter(one -> one.open() && one.cluster().equals(cluster))
                .anyMatch(one -> one.members().contains(plan.department()));
    }

    private static boolean lacksDates(Line line) {
        return line.kind().equals(ACTION)
                && !line.field(LineFields.PLACE).isBlank()
                && (line.field(LineFields.START).isBlank() || line.field(LineFields.END).isBlank());
    }

    private static String objection(Line line) {
        return "%s happens in %s and has no %s: others cannot plan around it. Write when it starts and ends.".formatted(
                line.number(), line.field(LineFields.PLACE), missing(line));
    }

    private static String missing(Line line) {
        if (!line.field(LineFields.START).isBlank()) {
            return "end date";
        }
        return line.field(LineFields.END).isBlank() ? "dates" : "start date";
    }
}
