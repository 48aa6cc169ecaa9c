package org.planweave.plans.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.planning.GateCondition;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.gates.Overrides;
import org.planweave.plans.internal.gates.SetupBook;
import org.planweave.plans.internal.gates.PlanTidings;
import org.planweave.plans.internal.gates.SignOffs;
import org.planweave.plans.internal.gates.SetupCondition;
import org.planweave.plans.internal.setup.GateRules;
import org.planweave.plans.internal.setup.RoundSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where gates are asked, for page, API and import alike: all conditions that modules register, without those that the
 * round does not ask for and those that a named officer let pass. A condition that fails holds the plan: nobody can say that it
 * would let it go.
 */
@Component(service = Conditions.class)
public final class Conditions {

    private static final Logger LOG = LoggerFactory.getLogger(Conditions.class);
    private final List<GateCondition> conditions = new CopyOnWriteArrayList<>();
    private final SetupBook setups;
    private final Overrides overrides;
    private final SignOffs signOffs;
    private final PlanTidings tidings;

    @Activate
    public Conditions(@Reference SetupBook setups, @Reference Overrides overrides, @Reference SignOffs signOffs,
            @Reference PlanTidings tidings) {
        this.tidings = tidings;
        this.signOffs = signOffs;
        this.setups = setups;
        this.overrides = overrides;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(GateCondition condition) {
        conditions.add(condition);
    }

    public void remove(GateCondition condition) {
        conditions.remove(condition);
    }

    /**
     * What holds a plan.
     *
     * @param code the condition's code, empty for one that has none
     * @param title what it asks for, or empty
     * @param why a sentence that says what to do
     */
    public record Held(String code, String title, String why) {}

    /** What the conditions with these codes say, as it stands in the list. */
    public static List<String> sentences(List<Held> held, Collection<String> codes) {
        return held.stream().filter(one -> codes.contains(one.code())).map(Held::why).toList();
    }

    /** The conditions that a round can ask for, by title. */
    public List<GateCondition> listed() {
        return conditions.stream().filter(one -> !one.code().isEmpty()).sorted(Comparator.comparing(GateCondition::title)).toList();
    }

    /** Every reason why the plan cannot go to the state yet. */
    public List<String> objections(Plan plan, PlanState to) {
        return held(plan, to).stream().map(Held::why).toList();
    }

    /** Everything that holds the plan on its way to the state. */
    public List<Held> held(Plan plan, PlanState to) {
        Set<String> passed = overrides.open(plan.id(), to);
        return held(Map.of(plan, to)).getOrDefault(plan.id(), List.of()).stream()
                .filter(held -> held.code().isEmpty() || !passed.contains(held.code()))
                .toList();
    }

    /** What holds many plans, by plan id, whatever an officer let pass: as many statements as there are conditions. */
    public Map<String, List<Held>> held(Map<Plan, PlanState> moves) {
        return held(moves, setups.of(moves.keySet()));
    }

    /** As above, for a page that has read already how the rounds of these plans are set up. */
    public Map<String, List<Held>> held(Map<Plan, PlanState> moves, Map<String, RoundSetup> known) {
        Map<String, List<Held>> all = new LinkedHashMap<>();
        for (GateCondition condition : conditions) {
            Map<Plan, PlanState> asked = new LinkedHashMap<>(moves);
            asked.keySet().removeIf(plan -> !asks(Objects.requireNonNull(known.get(plan.round())).rules(), condition));
            if (!asked.isEmpty()) {
                ask(condition, asked, known).forEach((plan, why) -> why.forEach(sentence -> all
                        .computeIfAbsent(plan, any -> new ArrayList<>())
                        .add(new Held(condition.code(), condition.title(), sentence))));
            }
        }
        return all;
    }

    /** The plan has moved: what was let pass counts no more, signatures beyond a step back lapse, the next ones may read it. */
    void passed(EntityManager entities, Plan plan, PlanState from) {
        tidings.moved(plan, from);
        overrides.used(plan.id());
        if (plan.state().compareTo(from) < 0) {
            signOffs.lapseAfter(entities, plan, plan.state());
        }
        signOffs.admit(plan);
    }

    /** Whether a round with these rules asks for the condition. */
    public static boolean asks(GateRules rules, GateCondition condition) {
        String code = condition.code();
        return code.isEmpty() || rules.asked().contains(code) || condition.usual() && !rules.leftOut().contains(code);
    }

    private static Map<String, List<String>> ask(
            GateCondition condition, Map<Plan, PlanState> moves, Map<String, RoundSetup> known) {
        try {
            return condition instanceof SetupCondition own ? own.objections(moves, known) : condition.objections(moves);
        } catch (RuntimeException e) {
            LOG.warn("The gate condition {} failed for {} plans: {}", condition.getClass().getName(), moves.size(), e.getClass().getName());
            Map<String, List<String>> held = new LinkedHashMap<>();
            moves.forEach((plan, to) -> held.put(plan.id(), List.of(
                    "One of the checks before “" + to.label() + "” could not be carried out; ask an administrator.")));
            return held;
        }
    }
}
