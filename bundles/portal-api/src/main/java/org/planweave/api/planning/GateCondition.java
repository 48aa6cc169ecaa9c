package org.planweave.api.planning;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Something that may hold a plan where it is. Register it as a service. */
@ConsumerType
public interface GateCondition {

    /** Why the plan cannot go on to the state yet: plain sentences that say what to do. Empty lets it go. */
    List<String> objections(Plan plan, PlanState to);
}
