package org.planweave.clusterstreets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Memberships;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Plans;

class DatedPlacesTest {

    private static final Instant NOW = Instant.parse("2027-01-20T10:00:00Z");

    private static Plan plan(String department, String round, PlanState state) {
        return new Plan("p1", department, round, "Business plan", "Plan", state, 1, NOW, null);
    }

    private static Line line(String number, String kind, Map<String, String> fields) {
        return new Line(number, "p1", kind, number, "What we will do", 0, "Mend it", fields, List.of(),
                Classification.OPEN, 1, NOW, "somebody", null);
    }

    private static DatedPlaces rule(boolean open, Line... lines) {
        Membership cluster = new Membership(
                "cluster-streets-2027", "Called otherwise", "2027", "lead", Set.of("hw"), Set.of("as"), open);
        Membership other = new Membership("people", "People", "2027", "lead", Set.of("cs"), Set.of(), true);
        Memberships memberships = answering(Memberships.class, "of", List.of(cluster, other));
        return new DatedPlaces(memberships, answering(Plans.class, "lines", List.of(lines)));
    }

    /** Answers one method alone; another call is a fault of the test. */
    private static <T> T answering(Class<T> type, String name, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, given) -> {
            assertThat(method.getName()).isEqualTo(name);
            return answer;
        }));
    }

    @Test
    void namesEachActionInAPlaceWithoutDates() {
        DatedPlaces rule = rule(true,
                line("A1.1", "action", Map.of("place", "Tenter Lane")),
                line("A1.2", "action", Map.of("place", "Weir Bank", "start", "2027-05")),
                line("A1.3", "action", Map.of("place", "Weir Bank", "start", "2027-05", "end", "2027-06")),
                line("A1.4", "action", Map.of()),
                line("K1", "kpi", Map.of("place", "Northfield")));

        assertThat(rule.objections(plan("hw", "2027", PlanState.CLUSTER_REVIEW), PlanState.LEADERSHIP_TEAM))
                .containsExactly(
                "A1.1 happens in Tenter Lane and has no dates: others cannot plan around it. Write when it starts and ends.",
                "A1.2 happens in Weir Bank and has no end date: others cannot plan around it. Write when it starts and ends.");
    }

    @Test
    void speaksOnlyToMembersOfItsOwnOpenCluster() {
        Line undated = line("A1.1", "action", Map.of("place", "Tenter Lane"));
        for (String department : List.of("cs", "as", "xx")) {
            assertThat(rule(true, undated).objections(
                    plan(department, "2027", PlanState.CLUSTER_REVIEW), PlanState.LEADERSHIP_TEAM)).as(department)
                            .isEmpty();
        }
        assertThat(rule(false, undated).objections(
                plan("hw", "2027", PlanState.CLUSTER_REVIEW), PlanState.LEADERSHIP_TEAM)).isEmpty();
        assertThat(rule(true, undated).objections(
                plan("hw", "2028", PlanState.CLUSTER_REVIEW), PlanState.LEADERSHIP_TEAM)).isEmpty();
    }

    @Test
    void speaksOnlyWhenThePlanLeavesClusterReview() {
        DatedPlaces rule = rule(true, line("A1.1", "action", Map.of("place", "Tenter Lane")));

        assertThat(rule.objections(plan("hw", "2027", PlanState.DRAFT), PlanState.CLUSTER_REVIEW)).isEmpty();
        assertThat(rule.objections(plan("hw", "2027", PlanState.CLUSTER_REVIEW), PlanState.DRAFT)).isEmpty();
        assertThat(rule.objections(plan("hw", "2027", PlanState.LEADERSHIP_TEAM), PlanState.COMMITTEE)).isEmpty();
    }
}
