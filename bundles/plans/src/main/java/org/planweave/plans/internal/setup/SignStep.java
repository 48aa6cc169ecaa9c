package org.planweave.plans.internal.setup;

import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Role;
import org.planweave.api.planning.PlanState;

/**
 * One signature that plans of a round need.
 *
 * @param code a word of its own in the round, such as {@code finance}
 * @param title what is signed for: “Financial implications”
 * @param before the state that a plan does not reach without it
 * @param role who may sign: everybody with this role, of the plan's own department where the role is for one; null where one
 *     officer is named
 * @param officer the id of the person who signs, or null where the role says it
 */
public record SignStep(String code, String title, PlanState before, @Nullable Role role, @Nullable String officer) {

    /** Whether only people of the plan's own department sign in this role. */
    public boolean ofDepartment() {
        return role == Role.DIRECTOR || role == Role.PLANNER;
    }
}
