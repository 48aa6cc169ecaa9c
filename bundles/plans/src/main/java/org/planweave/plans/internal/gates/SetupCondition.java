package org.planweave.plans.internal.gates;

import java.util.List;
import java.util.Map;
import org.planweave.api.planning.GateCondition;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.setup.RoundSetup;

/** A condition that looks at how the round is set up: whoever asks about many plans reads that once, and hands it over. */
public interface SetupCondition extends GateCondition {

    /** The objections to many moves at once, by plan id. {@code setups} holds the setup of every round of these plans, by its id. */
    Map<String, List<String>> objections(Map<Plan, PlanState> moves, Map<String, RoundSetup> setups);
}
