package org.planweave.plans.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.planning.PlanState;

class WayTest {

    @Test
    void goesOnByOneStepAndBackByAny() {
        assertThat(Way.objection(PlanState.DRAFT, PlanState.CLUSTER_REVIEW)).isEmpty();
        assertThat(Way.objection(PlanState.DRAFT, PlanState.COMMITTEE)).hasValueSatisfying(
                why -> assertThat(why).contains("Cluster review"));
        assertThat(Way.objection(PlanState.COMMITTEE, PlanState.DRAFT)).isEmpty();
        assertThat(Way.objection(PlanState.FINAL, PlanState.DRAFT)).isPresent();
        assertThat(Way.objection(PlanState.DRAFT, PlanState.DRAFT)).isPresent();
    }

    @Test
    void opensToMorePeopleStepByStep() {
        Audience before = Audience.AUTHOR;
        for (PlanState state : PlanState.values()) {
            assertThat(Way.audience(state)).isGreaterThanOrEqualTo(before);
            before = Way.audience(state);
        }
        assertThat(Way.audience(PlanState.DRAFT)).isEqualTo(Audience.DEPARTMENT);
    }

    @Test
    void keepsClassifiedLinesFromThePublic() {
        assertThat(Way.audience(PlanState.FINAL, Classification.OPEN)).isEqualTo(Audience.PUBLIC);
        assertThat(Way.audience(PlanState.FINAL, Classification.EXEMPT)).isEqualTo(Audience.COUNCIL);
    }
}
