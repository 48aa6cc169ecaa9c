package org.planweave.plans.internal.gates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.planning.GateCondition;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.calendar.RoundDate;
import org.planweave.plans.internal.calendar.Timetable;
import org.planweave.plans.internal.setup.RoundSetup;

/** A plan is not final before the budget is decided. */
@Component(service = {GateCondition.class, BudgetDecided.class})
public final class BudgetDecided implements SetupCondition {

    private final SetupBook setups;
    private final Messages messages = Messages.of(BudgetDecided.class);

    @Activate
    public BudgetDecided(@Reference SetupBook setups) {
        this.setups = setups;
    }

    @Override
    public String code() {
        return "budget";
    }

    @Override
    public String title() {
        return messages.text("plans.gate.budget");
    }

    @Override
    public List<String> objections(Plan plan, PlanState to) {
        return to == PlanState.FINAL ? objections(plan, to, setups.of(plan.round())) : List.of();
    }

    @Override
    public Map<String, List<String>> objections(Map<Plan, PlanState> moves, Map<String, RoundSetup> setups) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        moves.forEach((plan, to) -> all.put(plan.id(), objections(plan, to, Objects.requireNonNull(setups.get(plan.round())))));
        return all;
    }

    private List<String> objections(Plan plan, PlanState to, RoundSetup setup) {
        if (to != PlanState.FINAL || setup.version() == 0 || setup.budget() != null) {
            return List.of();
        }
        Timetable dates = setups.timetable(setup);
        return List.of(dates.day(RoundDate.BUDGET)
                .map(day -> messages.text("plans.gate.budget.dated", GateWords.day(day)))
                .orElseGet(() -> messages.text("plans.gate.budget.open")));
    }
}
