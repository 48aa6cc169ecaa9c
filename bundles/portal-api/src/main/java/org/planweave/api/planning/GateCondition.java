package org.planweave.api.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that may hold a plan where it is. Register it as a service. Pages, API and imports ask all of them in one place.
 * One with a code is listed on the round's page, where the corporate strategy lead says whether the round asks for it.
 */
@ConsumerType
@FunctionalInterface
public interface GateCondition {

    /** Why the plan cannot go on to the state yet: plain sentences that say what to do. Empty lets it go. */
    List<String> objections(Plan plan, PlanState to);

    /** A word that stays over versions, unique over all modules, such as {@code comments-answered}; empty if it always applies. */
    default String code() {
        return "";
    }

    /** What it asks for, as the round's page lists it: “Every comment is answered”. */
    default String title() {
        return "";
    }

    /** Whether a round that says nothing of it asks for it. */
    default boolean usual() {
        return true;
    }

    /** The objections to many moves at once, by plan id. Override it to answer with one statement. */
    default Map<String, List<String>> objections(Map<Plan, PlanState> moves) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        moves.forEach((plan, to) -> all.put(plan.id(), objections(plan, to)));
        return all;
    }
}
