package org.planweave.reports.internal.stored;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Classification;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.reports.internal.rules.PlanPart;

/** Plans and their lines as reports need them, as far as the current user may read. */
@Component(service = PlanParts.class)
public final class PlanParts {

    private final Host host;

    @Activate
    public PlanParts(@Reference Host host) {
        this.host = host;
    }

    /** Those that may be read, in this order. */
    public List<PlanPart> of(List<String> plans) {
        Map<String, Plan> open = host.plans.plansById(plans);
        Map<String, List<Line>> lines = host.plans.linesOfPlans(open.keySet());
        return plans.stream().flatMap(id -> Stream.ofNullable(open.get(id)))
                .map(plan -> part(plan, lines.getOrDefault(plan.id(), List.of()))).toList();
    }

    /** What the open lines of all plans of a plan's round say. */
    String saidOpenly(String id) {
        return host.plans.plan(id).stream().flatMap(plan -> host.plans.linesOfRound(plan.round()).stream())
                .filter(line -> line.classification() == Classification.OPEN)
                .map(line -> line.text() + " " + String.join(" ", line.fields().values())).collect(Collectors.joining("\n"));
    }

    private PlanPart part(Plan plan, List<Line> lines) {
        String department = host.council.department(plan.department()).map(Department::name).orElse(plan.department());
        return new PlanPart(plan, department, lines);
    }
}
