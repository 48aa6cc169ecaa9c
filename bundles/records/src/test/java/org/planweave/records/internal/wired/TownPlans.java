package org.planweave.records.internal.wired;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;

/** One plan with one line. What the module does not ask for, it does not answer. */
final class TownPlans {

    static final String PLAN = "HW-2027";
    static final String LINE = "HW-2027-a1-1";

    private TownPlans() {}

    static Plans of(String department) {
        Round round = new Round("2027", "2027–28", LocalDate.of(2027, 4, 1), LocalDate.of(2028, 3, 31), List.of("What we will do"), List.of(), true);
        Plan plan = new Plan(PLAN, department, "2027", "Business plan", "Highways", PlanState.DRAFT, 0, Instant.EPOCH, null);
        Line line = new Line(LINE, PLAN, "action", "A1.1", "What we will do", 0, "Mend Queen Street", Map.of(), List.of(), Classification.OPEN, 2,
                Instant.EPOCH, "portal", null);
        return (Plans) Proxy.newProxyInstance(Plans.class.getClassLoader(), new Class<?>[] {Plans.class}, (proxy, method, given) ->
                switch (method.getName()) {
                    case "rounds" -> List.of(round);
                    case "round" -> Optional.of(round).filter(one -> one.id().equals(given[0]));
                    case "plans" -> List.of(plan);
                    case "plan" -> Optional.of(plan).filter(one -> one.id().equals(given[0]));
                    case "versions" -> LINE.equals(given[0]) ? List.of(line) : List.of();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
