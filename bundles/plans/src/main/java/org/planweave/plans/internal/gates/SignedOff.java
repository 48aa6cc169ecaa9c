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
import org.planweave.plans.internal.setup.GateRules;
import org.planweave.plans.internal.setup.RoundSetup;
import org.planweave.plans.internal.setup.SignOff;

/** A plan has the signatures that its round asks for before a state. */
@Component(service = {GateCondition.class, SignedOff.class})
public final class SignedOff implements SetupCondition {

    private final SetupBook setups;
    private final SignOffs signOffs;
    private final Messages messages = Messages.of(SignedOff.class);

    @Activate
    public SignedOff(@Reference SetupBook setups, @Reference SignOffs signOffs) {
        this.setups = setups;
        this.signOffs = signOffs;
    }

    @Override
    public String code() {
        return "signed";
    }

    @Override
    public String title() {
        return messages.text("plans.gate.signed");
    }

    @Override
    public List<String> objections(Plan plan, PlanState to) {
        GateRules rules = setups.of(plan.round()).rules();
        return rules.steps(to).isEmpty() ? List.of() : missing(rules, plan, to, signOffs.of(plan));
    }

    private List<String> missing(GateRules rules, Plan plan, PlanState to, List<SignOff> all) {
        return rules.steps(to).stream().flatMap(step -> signOffs.missing(step, plan, all).stream()).toList();
    }

    @Override
    public Map<String, List<String>> objections(Map<Plan, PlanState> moves) {
        return objections(moves, setups.of(moves.keySet()));
    }

    /** All plans of one round: one statement. */
    @Override
    public Map<String, List<String>> objections(Map<Plan, PlanState> moves, Map<String, RoundSetup> setups) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        moves.keySet().stream().map(Plan::round).distinct().forEach(round -> {
            GateRules rules = Objects.requireNonNull(setups.get(round)).rules();
            List<SignOff> all = rules.chain().isEmpty() ? List.of() : signOffs.ofRound(round);
            moves.forEach((plan, to) -> {
                if (plan.round().equals(round)) {
                    found.put(plan.id(), missing(rules, plan, to, all));
                }
            });
        });
        return found;
    }
}
