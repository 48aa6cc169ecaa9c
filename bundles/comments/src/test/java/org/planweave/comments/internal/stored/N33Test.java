package org.planweave.comments.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planweave.api.Problem;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.consulting.Wish;
import org.planweave.comments.internal.ledger.AskedRow;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.HappeningRow;
import org.planweave.comments.internal.ledger.LetInRow;
import org.planweave.comments.internal.ledger.MeetingRow;
import org.planweave.comments.internal.rows.AnswerColumns;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.PlaceColumns;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.wired.MemoryPlans;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** N33: giving and receiving are two things, each department's own; an invitation is enough for the invited. */
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class N33Test {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    /** Three departments in one cluster with a plan each: who comments on whose. */
    private static Map<Department, Person> town(TestPortal portal, Wired wired) {
        wired.memory.plan("p2", wired.housing, MemoryPlans.ROUND, Audience.CLUSTER);
        Plan third = wired.memory.plan("p3", wired.culture, MemoryPlans.ROUND, Audience.CLUSTER);
        wired.memory.add(wired.plans.plan("p2").orElseThrow(), "h1", "A1.1", "Build homes.");
        wired.memory.add(third, "k1", "A1.1", "Open libraries.");
        portal.transactions().join(() -> {
            portal.memberships().put(new Membership("c1", "Streets", MemoryPlans.ROUND.id(), wired.planner.id(),
                    java.util.Set.of(wired.highways.id(), wired.housing.id(), wired.culture.id()), java.util.Set.of(), true));
            return true;
        });
        Map<Department, Person> planners = new LinkedHashMap<>();
        planners.put(wired.highways, wired.planner);
        planners.put(wired.housing, wired.other);
        planners.put(wired.culture, wired.outsider);
        return planners;
    }

    private static boolean comments(Wired wired, Person author, String line) {
        Problem refused = catchThrowableOfType(Problem.class, () -> wired.as(author).give(line, null));
        assertThat(refused == null || refused.status() == 403).isTrue();
        return refused == null;
    }

    /** All 64 settings of two switches in three departments, each with all nine ways from one to another. */
    @OnBothDatabases
    void threeDepartmentsGiveAndReceiveAsTheyAreSet(TestPortal portal) {
        Wired wired = new Wired(portal);
        Map<Department, Person> planners = town(portal, wired);
        Map<Department, String> lines = Map.of(wired.highways, "l1", wired.housing, "h1", wired.culture, "k1");
        List<Department> all = List.copyOf(planners.keySet());
        for (int setting = 0; setting < 64; setting++) {
            int set = setting;
            for (int i = 0; i < 3; i++) {
                portal.switches().set("comments", "give", all.get(i).id(), (set >> i & 1) == 1);
                portal.switches().set("comments", "receive", all.get(i).id(), (set >> i + 3 & 1) == 1);
            }
            for (int from = 0; from < 3; from++) {
                for (int to = 0; to < 3; to++) {
                    boolean gives = (set >> from & 1) == 1;
                    boolean receives = (set >> to + 3 & 1) == 1;
                    assertThat(comments(wired, planners.get(all.get(from)), lines.get(all.get(to))))
                            .as("setting %d, from %s to %s", set, all.get(from).code(), all.get(to).code())
                            .isEqualTo(from == to || gives && receives);
                }
            }
        }
    }

    /** Two departments that meet in two clusters: closed in one, they talk in the other; closed in both, they do not. */
    @OnBothDatabases
    void aClusterMayBeClosedAlone(TestPortal portal) {
        Wired wired = new Wired(portal);
        town(portal, wired);
        portal.transactions().join(() -> {
            portal.memberships().put(new Membership("c2", "Homes", MemoryPlans.ROUND.id(), wired.planner.id(),
                    java.util.Set.of(wired.highways.id(), wired.housing.id()), java.util.Set.of(wired.culture.id()), true));
            return true;
        });
        String highways = wired.highways.id();

        portal.switches().turn("comments", "receive", highways, "c1", false, "");
        assertThat(comments(wired, wired.outsider, "l1")).as("only reads in the open one").isFalse();
        assertThat(comments(wired, wired.other, "l1")).as("meets them in the open one too").isTrue();
        assertThat(comments(wired, wired.planner, "k1")).as("still gives there").isTrue();

        portal.switches().turn("comments", "give", wired.housing.id(), "c2", false, "");
        assertThat(comments(wired, wired.other, "l1")).as("takes in one, gives in the other").isFalse();

        portal.switches().turn("comments", "receive", highways, null, false, "");
        portal.switches().turn("comments", "receive", highways, "c1", true, "");
        assertThat(comments(wired, wired.outsider, "l1")).as("open in one, closed in general").isTrue();
    }

    @OnBothDatabases
    void anInvitationIsEnoughForTheInvitedAndForNobodyElse(TestPortal portal) {
        Wired wired = new Wired(portal);
        Map<Department, Person> planners = town(portal, wired);
        Person colleague = portal.person("colleague", wired.housing, Role.PLANNER);
        planners.keySet().forEach(one -> portal.switches().set("comments", "receive", one.id(), false));
        assertThat(comments(wired, wired.other, "l1")).isFalse();

        wired.as(wired.planner).holding.open(new Wish("p1", "Views", TODAY.toString(), TODAY.toString(), List.of(),
                List.of(Group.person(wired.other.id()))));

        assertThat(comments(wired, wired.other, "l1")).isTrue();
        assertThat(comments(wired, colleague, "l1")).isFalse();
        assertThat(comments(wired, wired.other, "k1")).isFalse();
        portal.switches().set("comments", "give", wired.housing.id(), false);
        assertThat(comments(wired, wired.other, "l1")).isFalse();
    }
}
