package org.planweave.plans.internal.gates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.planning.GateCondition;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.api.planning.PlanTemplate.Section;
import org.planweave.plans.internal.setup.RoundSetup;

/** A plan has a line in each section that its template needs, and no more lines in a section than there is room for. */
@Component(service = {GateCondition.class, WithinTemplate.class})
public final class WithinTemplate implements SetupCondition {

    private final Desk desk;
    private final SetupBook setups;
    private final Messages messages = Messages.of(WithinTemplate.class);

    @Activate
    public WithinTemplate(@Reference Desk desk, @Reference SetupBook setups) {
        this.desk = desk;
        this.setups = setups;
    }

    @Override
    public String code() {
        return "template";
    }

    @Override
    public String title() {
        return messages.text("plans.gate.template");
    }

    @Override
    public List<String> objections(Plan plan, PlanState to) {
        return objections(Map.of(plan, to)).getOrDefault(plan.id(), List.of());
    }

    @Override
    public Map<String, List<String>> objections(Map<Plan, PlanState> moves) {
        return objections(moves, setups.of(moves.keySet()));
    }

    /** All plans at once: one statement. */
    @Override
    public Map<String, List<String>> objections(Map<Plan, PlanState> moves, Map<String, RoundSetup> setups) {
        Map<String, Map<String, Long>> lines = counts(moves.keySet().stream().map(Plan::id).collect(Collectors.toSet()));
        Map<String, List<String>> found = new LinkedHashMap<>();
        moves.keySet().forEach(plan -> found.put(
                plan.id(), against(Objects.requireNonNull(setups.get(plan.round())).template(), lines.getOrDefault(plan.id(), Map.of()))));
        return found;
    }

    private List<String> against(PlanTemplate template, Map<String, Long> lines) {
        List<String> found = new ArrayList<>();
        for (Section section : template.sections()) {
            long count = lines.getOrDefault(section.title(), 0L);
            if (section.needed() && count == 0) {
                found.add(messages.text("plans.gate.template.empty", section.title()));
            }
            if (section.most() > 0 && count > section.most()) {
                found.add(messages.text("plans.gate.template.full", section.title(), count, section.most()));
            }
        }
        return found;
    }

    /** How many lines each plan has in each section. */
    private Map<String, Map<String, Long>> counts(Set<String> plans) {
        Map<String, Map<String, Long>> all = new LinkedHashMap<>();
        if (!plans.isEmpty()) {
            desk.store.reading(entities -> entities
                    .createQuery("select l.plan, l.part, count(l) from LineRow l where l.plan in :plans and l.removed = false"
                            + " group by l.plan, l.part", Object[].class)
                    .setParameter("plans", plans)
                    .getResultList())
                    .forEach(row -> all.computeIfAbsent((String) row[0], any -> new LinkedHashMap<>()).put((String) row[1], (Long) row[2]));
        }
        return all;
    }
}
