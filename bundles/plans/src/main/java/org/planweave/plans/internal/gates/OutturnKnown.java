package org.planweave.plans.internal.gates;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.planning.GateCondition;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.calendar.RoundDate;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.VersionRow;
import org.planweave.plans.internal.setup.RoundSetup;

/**
 * Once the outturn is due, a plan is not final while a target of it is still provisional. Before that day a plan may be final with
 * provisional targets: they print as provisional and come back to the planner with the figure.
 */
@Component(service = {GateCondition.class, OutturnKnown.class})
public final class OutturnKnown implements SetupCondition {

    private final Desk desk;
    private final SetupBook setups;
    private final Messages messages = Messages.of(OutturnKnown.class);

    @Activate
    public OutturnKnown(@Reference Desk desk, @Reference SetupBook setups) {
        this.desk = desk;
        this.setups = setups;
    }

    @Override
    public String code() {
        return Outturns.CODE;
    }

    @Override
    public String title() {
        return messages.text("plans.gate.outturn");
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
        if (to != PlanState.FINAL) {
            return List.of();
        }
        Optional<LocalDate> due = setups.timetable(setup).day(RoundDate.OUTTURN).filter(day -> !day.isAfter(desk.today()));
        if (due.isEmpty()) {
            return List.of();
        }
        return provisional(plan.id()).stream()
                .map(line -> messages.text("plans.gate.outturn.open", line.number(), GateWords.day(due.get())))
                .toList();
    }

    private List<Line> provisional(String plan) {
        return desk.store.reading(entities -> entities
                .createQuery("select l, v from LineRow l, VersionRow v where l.plan = :plan and l.removed = false and v.line = l.id"
                        + " and v.version = l.version order by l.place", Object[].class)
                .setParameter("plan", plan)
                .getResultStream()
                .map(row -> ((LineRow) row[0]).line((VersionRow) row[1]))
                .filter(Outturns::provisional)
                .toList());
    }
}
