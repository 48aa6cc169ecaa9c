package org.planweave.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.access.Memberships.Sight;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.access.Verb;
import org.planweave.api.events.Event;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.api.modules.SwitchTurned;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.people.PortalRows;

class AccessOnDatabaseTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final ResourceRef PLAN = ResourceRef.parse("plans:plan:p1");
    private static final ResourceRef LINE = ResourceRef.parse("plans:line:l1");

    /** Highways and Housing share a cluster; Ruth plans for the one, Beth for the other, Nadia for neither. */
    private static final class Town {
        private final PortalRows portal;
        private final StoredMemberships memberships;
        private final StoredAccess access;
        private final StoredSwitches switches;
        private final List<Event> events = new ArrayList<>();
        private LocalDate today = LocalDate.of(2027, 1, 28);
        private final Department highways;
        private final Person ruth;
        private final Person beth;
        private final Person nadia;
        private final Person director;

        Town(PortalRows portal) {
            this.portal = portal;
            memberships = new StoredMemberships(portal.sql, portal.transactions, portal.versions);
            access = new StoredAccess(portal.sql, portal.transactions, portal.versions, memberships, portal.council,
                    portal.user, portal.audit, () -> today);
            switches = new StoredSwitches(portal.sql, portal.transactions, portal.versions, portal.council, memberships,
                    portal.user, events::add, portal.audit).with(new Catalogue());
            highways = portal.department("HW", "Highways and Waste");
            Department housing = portal.department("HO", "Housing");
            ruth = portal.person("ruth.calloway", highways.id(), Role.PLANNER);
            director = portal.person("alison.keane", highways.id(), Role.DIRECTOR);
            beth = portal.person("beth.oyelaran", housing.id(), Role.PLANNER);
            nadia = portal.person("nadia.fenwick", portal.department("AS", "Adult Services").id(), Role.PLANNER);
            portal.transactions.join(() -> {
                portal.register.setContact(highways.id(), ruth.id());
                return ruth;
            });
            memberships.put(new Membership("c1", "Streets", "r1", ruth.id(), Set.of(highways.id(), housing.id()),
                    Set.of(), true));
        }

        void protect(Audience plan, Audience line, Classification classification) {
            access.protectAll(Map.of(
                    PLAN, new Protection(highways.id(), null, "r1", plan, Classification.OPEN, null),
                    LINE, new Protection(highways.id(), PLAN, "r1", line, classification, null)));
        }

        boolean reads(Person person, ResourceRef ref) {
            boolean one = portal.user.as(person, () -> access.may(Verb.READ, ref));
            assertThat(portal.user.as(person, () -> access.readable(List.of(ref)))).hasSize(one ? 1 : 0);
            return one;
        }
    }

    private static final class Catalogue implements ModuleDirectory {
        private final Entry comments = new Entry("comments", "Comments", "", "1.0.0", List.of("comments"),
                List.of("give", "receive"), false, 7);

        @Override
        public List<Entry> entries() {
            return List.of(comments);
        }

        @Override
        public Optional<Entry> entry(String id) {
            return entries().stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Entry> owner(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<String> moduleOf(long bundleId) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void readsWhatIsStored(PortalRows portal) {
        Town town = new Town(portal);
        assertThat(town.reads(town.ruth, LINE)).isFalse();

        town.protect(Audience.CLUSTER, Audience.PUBLIC, Classification.OPEN);
        assertThat(town.access.plans(List.of(LINE, PLAN, ResourceRef.parse("any:thing:x")))).isEqualTo(Map.of(LINE, PLAN));
        assertThat(town.reads(town.ruth, LINE)).isTrue();
        assertThat(town.reads(town.beth, LINE)).isTrue();
        assertThat(town.reads(town.nadia, LINE)).as("no more open than its plan").isFalse();
        assertThat(town.access.may(Verb.READ, LINE)).as("nobody").isFalse();
        assertThat(portal.user.asPortal(() -> town.access.may(Verb.MANAGE, ResourceRef.parse("any:thing:x")))).isTrue();

        town.protect(Audience.CLUSTER, Audience.CLUSTER, Classification.CONFIDENTIAL);
        assertThat(town.reads(town.beth, LINE)).as("reclassified").isFalse();
        assertThat(town.reads(town.beth, PLAN)).isTrue();
        town.access.forget(PLAN);
        assertThat(town.reads(town.ruth, LINE)).as("plan forgotten").isFalse();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void hidesWhatMayNotBeReadAndRefusesWhatMay(PortalRows portal) {
        Town town = new Town(portal);
        town.protect(Audience.CLUSTER, Audience.CLUSTER, Classification.OPEN);

        Problem hidden = refused(portal, town.nadia, () -> town.access.require(Verb.EDIT, LINE));
        Problem missing = refused(portal, town.nadia,
                () -> town.access.require(Verb.EDIT, ResourceRef.parse("plans:line:no")));
        Problem refused = refused(portal, town.beth, () -> town.access.require(Verb.EDIT, LINE));

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.detail()).isEqualTo(missing.detail());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.detail()).isEqualTo(
                "You may read this, but not change it. Ask ruth.calloway, Highways and Waste.");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void letsTheInvitedReadAndComment(PortalRows portal) {
        Town town = new Town(portal);
        town.protect(Audience.DEPARTMENT, Audience.DEPARTMENT, Classification.OPEN);
        assertThat(refused(portal, town.beth, () -> town.access.invite(PLAN, town.nadia.id())).status()).isEqualTo(404);

        as(portal, town.ruth, () -> town.access.invite(PLAN, town.nadia.id()));
        as(portal, town.ruth, () -> town.access.invite(PLAN, town.nadia.id()));

        assertThat(town.reads(town.nadia, LINE)).isTrue();
        assertThat(portal.user.as(town.nadia, () -> town.access.may(Verb.COMMENT, LINE))).isTrue();
        assertThat(portal.user.as(town.nadia, () -> town.access.may(Verb.EDIT, LINE))).isFalse();
        assertThat(portal.audit.newest(PLAN.toString(), null, 9)).hasSize(1);
        as(portal, town.ruth, () -> town.access.uninvite(PLAN, town.nadia.id()));
        assertThat(town.reads(town.nadia, LINE)).isFalse();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void endsAnInvitationWithItsLastDay(PortalRows portal) {
        Town town = new Town(portal);
        town.protect(Audience.DEPARTMENT, Audience.DEPARTMENT, Classification.OPEN);
        as(portal, town.ruth, () -> town.access.invite(PLAN, town.nadia.id(), town.today));
        as(portal, town.ruth, () -> town.access.invite(PLAN, town.nadia.id(), town.today));

        assertThat(town.reads(town.nadia, LINE)).as("the day counts to its end").isTrue();
        town.today = town.today.plusDays(1);
        assertThat(town.reads(town.nadia, LINE)).isFalse();
        assertThat(portal.user.as(town.nadia, () -> town.access.may(Verb.COMMENT, LINE))).isFalse();
        assertThat(portal.audit.newest(PLAN.toString(), null, 9)).hasSize(1);

        as(portal, town.ruth, () -> town.access.invite(PLAN, town.nadia.id(), town.today.plusDays(3)));
        assertThat(town.reads(town.nadia, LINE)).as("more time").isTrue();
        as(portal, town.ruth, () -> town.access.invite(PLAN, town.nadia.id()));
        town.today = town.today.plusYears(9);
        assertThat(town.reads(town.nadia, LINE)).as("without a last day").isTrue();
        as(portal, town.ruth, () -> town.access.uninvite(PLAN, town.nadia.id()));
        assertThat(town.reads(town.nadia, LINE)).isFalse();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void looksUpManyAtOnce(PortalRows portal) {
        Town town = new Town(portal);
        Map<ResourceRef, Protection> many = new HashMap<>();
        for (int i = 0; i < 2_500; i++) {
            Audience audience = i % 2 == 0 ? Audience.CLUSTER : Audience.DEPARTMENT;
            many.put(ResourceRef.parse("plans:line:n" + i),
                    new Protection(town.highways.id(), null, "r1", audience, Classification.OPEN, null));
        }
        town.access.protectAll(many);
        town.access.protectAll(many);

        assertThat(portal.user.as(town.beth, () -> town.access.readable(many.keySet()))).hasSize(1_250);
        assertThat(portal.user.as(town.ruth, () -> town.access.readable(many.keySet()))).hasSize(2_500);
        assertThat(town.access.readable(many.keySet())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void followsAClusterThatChanges(PortalRows portal) {
        Town town = new Town(portal);
        town.protect(Audience.CLUSTER, Audience.CLUSTER, Classification.OPEN);
        Membership streets = town.memberships.of("r1").get(0);

        town.memberships.put(new Membership("c1", streets.name(), "r1", streets.lead(), Set.of(town.highways.id()),
                Set.of(portal.council.department("AS").orElseThrow().id()), true));
        assertThat(town.reads(town.beth, LINE)).isFalse();
        assertThat(town.reads(town.nadia, LINE)).isTrue();

        town.memberships.put(new Membership("c1", streets.name(), "r1", streets.lead(), streets.members(), Set.of(),
                false));
        assertThat(town.reads(town.beth, LINE)).isFalse();
        assertThat(town.memberships.of("r1")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void saysWhoWouldReadWhomBeforeAClusterChanges(PortalRows portal) {
        Town town = new Town(portal);
        Membership streets = town.memberships.of("r1").get(0);
        String hw = town.highways.id();
        String ho = town.beth.department();
        String as = town.nadia.department();
        Membership changed = new Membership("c1", "Streets", "r1", town.ruth.id(), Set.of(hw), Set.of(as), true);

        assertThat(town.memberships.sights("r1", List.of())).containsExactlyInAnyOrder(
                new Sight(hw, false, ho), new Sight(ho, false, hw), new Sight(town.ruth.id(), true, hw),
                new Sight(town.ruth.id(), true, ho));
        assertThat(town.memberships.sights("r1", List.of(changed))).containsExactlyInAnyOrder(
                new Sight(hw, false, as), new Sight(as, false, hw), new Sight(town.ruth.id(), true, hw),
                new Sight(town.ruth.id(), true, as));
        assertThat(town.memberships.sights("r0", List.of(changed))).isEmpty();
        assertThat(town.memberships.of("r1")).containsExactly(streets);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void turnsASwitchForTheDepartmentsDirector(PortalRows portal) {
        Town town = new Town(portal);
        String hw = town.highways.id();
        as(portal, town.director, () -> town.switches.turn("comments", "receive", hw, null, false, "Not this year."));
        as(portal, town.director, () -> town.switches.turn("comments", "receive", hw, "c1", true, ""));

        assertThat(town.switches.on("comments", "receive", hw, null)).isFalse();
        assertThat(town.switches.on("comments", "receive", hw, "c1")).isTrue();
        assertThat(town.switches.on("comments", hw)).isTrue();
        assertThat(town.switches.departmentsWith("comments", "receive")).hasSize(2).doesNotContain(hw);
        assertThat(town.events).containsExactly(new SwitchTurned("comments", "receive", hw, null, false),
                new SwitchTurned("comments", "receive", hw, "c1", true));
        assertThat(portal.audit.newest("module:comments", null, 9)).hasSize(2)
                .allSatisfy(entry -> assertThat(entry.who()).isEqualTo(town.director.id()));
        as(portal, town.director, () -> town.switches.turn("comments", "receive", hw, "c1", false, "As all."));
        as(portal, town.director, () -> town.switches.turn("comments", "receive", hw, null, true, ""));
        assertThat(town.switches.on("comments", "receive", hw, "c1")).as("follows again").isTrue();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesASwitchThatIsNotTheirsOrNotThere(PortalRows portal) {
        Town town = new Town(portal);
        String hw = town.highways.id();

        assertThat(turned(town, town.ruth, "comments", "receive", hw, null, "why").status()).isEqualTo(403);
        assertThat(turned(town, town.director, "comments", "receive", town.beth.department(), null, "why").status())
                .isEqualTo(403);
        assertThat(turned(town, town.director, "comments", "receive", hw, null, " ").status()).isEqualTo(400);
        assertThat(turned(town, town.director, "comments", "take", hw, null, "why").status()).isEqualTo(404);
        assertThat(turned(town, town.director, "surveys", "on", hw, null, "why").status()).isEqualTo(404);
        assertThat(turned(town, town.director, "comments", "receive", hw, "c9", "why").status()).isEqualTo(404);
        assertThat(town.events).isEmpty();
    }

    private static Problem turned(Town town, Person who, String module, String name, String department, String cluster,
            String why) {
        return refused(town.portal, who, () -> town.switches.turn(module, name, department, cluster, false, why));
    }

    private static void as(PortalRows portal, Person person, Runnable work) {
        portal.user.as(person, () -> {
            work.run();
            return person;
        });
    }

    private static Problem refused(PortalRows portal, Person person, Runnable work) {
        Problem[] caught = new Problem[1];
        assertThatThrownBy(() -> as(portal, person, work)).isInstanceOfSatisfying(Problem.class, it -> caught[0] = it);
        return caught[0];
    }
}
