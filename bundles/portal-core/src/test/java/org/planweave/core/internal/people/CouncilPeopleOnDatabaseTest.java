package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planweave.core.internal.people.CouncilHouse.HERE;
import static org.planweave.core.internal.people.CouncilHouse.claims;
import static org.planweave.core.internal.people.CouncilHouse.refused;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.host.CouncilSignIn.Arrived;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** Joiners, movers and leavers who come by the council's provider. */
class CouncilPeopleOnDatabaseTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final String ANNA = "anna.berg@example.gov.uk";
    private static final Object[] MAPPED = {"role.Planner.Housing", "planner @ HO", "role.Planner.Streets", "planner, cluster-lead @ Streets",
            "role.Finance", "finance", "role.Admin", "administrator"};

    @TempDir
    private Path data;

    private final CouncilProvider provider = new CouncilProvider();

    @AfterEach
    void stop() {
        provider.close();
    }

    private CouncilHouse house(PortalRows portal, Object... more) {
        return new CouncilHouse(portal, data, CouncilHouse.said(provider.issuer(), data, more));
    }

    private static Object[] mapped(Object... more) {
        Object[] all = Arrays.copyOf(MAPPED, MAPPED.length + more.length);
        System.arraycopy(more, 0, all, MAPPED.length, more.length);
        return all;
    }

    private static Person person(CouncilHouse house, Arrived arrived) {
        return house.sessions.session(arrived.entry().secret()).orElseThrow().person();
    }

    private static Set<String> actions(PortalRows portal, Person person) {
        return portal.audit.newest("person:" + person.id(), null, 20).stream().map(Audit.Entry::action).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void tellsWhoeverIsUnknownThatTheyHaveNoAccountAndWhomToAsk(PortalRows portal) {
        CouncilHouse house = house(portal);
        portal.person("owen.blake", null, Role.ADMINISTRATOR);
        portal.person("anna.berg", null, Role.PLANNER);

        Problem told = refused(403, "no-account", () -> house.comes(provider, claims("1", ANNA).claim("email", ANNA).claim("email_verified", true)));

        assertThat(told.detail()).isEqualTo("You have no account in this portal yet. Ask an administrator of the portal, owen.blake.");
        assertThat(portal.audit.newest("person:unknown", null, 1).get(0).facts()).containsEntry("name", ANNA).containsEntry("why", "no-account");
        assertThat(portal.sql.list("select id from portal.session", row -> row.getString(1))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void doesNotLetInWhoeverIsSuspended(PortalRows portal) {
        CouncilHouse house = house(portal);
        Person anna = house.expected("anna.berg", ANNA, Role.PLANNER);
        portal.person("owen.blake", null, Role.ADMINISTRATOR);
        String session = house.comes(provider, claims("1", ANNA)).entry().secret();
        house.asPortal(() -> {
            house.people.suspend(anna.id());
            return anna;
        });

        refused(403, "closed", () -> house.comes(provider, claims("1", ANNA)));
        assertThat(house.sessions.session(session)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void doesNotLetInWhoeverIsSuspendedBeforeTheyEverCame(PortalRows portal) {
        CouncilHouse house = house(portal);
        Person anna = house.expected("anna.berg", ANNA, Role.PLANNER);
        house.asPortal(() -> {
            house.people.suspend(anna.id());
            return anna;
        });

        refused(403, "closed", () -> house.comes(provider, claims("1", ANNA)));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void takesRolesAndDepartmentAtEachSignInAndRecordsIt(PortalRows portal) {
        Department housing = portal.department("HO", "Housing");
        Department streets = portal.department("ST", "Streets");
        CouncilHouse house = house(portal, MAPPED);
        Person anna = house.expected("anna.berg", ANNA, Role.AUDITOR);

        Person first = person(house, house.comes(provider, claims("1", ANNA, "Planner.Housing", "SomethingElse")));
        Person moved = person(house, house.comes(provider, claims("1", ANNA, "Planner.Streets")));

        assertThat(first.roles()).containsExactly(Role.PLANNER);
        assertThat(first.department()).isEqualTo(housing.id());
        assertThat(moved.roles()).containsExactly(Role.PLANNER, Role.CLUSTER_LEAD);
        assertThat(moved.department()).isEqualTo(streets.id());
        assertThat(portal.audit.newest("person:" + anna.id(), null, 20)).filteredOn(entry -> entry.action().equals("person.roles")).hasSize(2)
                .first().extracting(Audit.Entry::facts).isEqualTo(Map.of("from", "PLANNER", "to", "CLUSTER_LEAD PLANNER", "department", streets.id(),
                        "by", "council account"));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void letsNobodyChangeByHandWhatComesFromTheProvider(PortalRows portal) {
        portal.department("HO", "Housing");
        CouncilHouse house = house(portal, MAPPED);
        Person anna = house.expected("anna.berg", ANNA);
        house.asPortal(() -> house.people.setRoles(anna.id(), Set.of(Role.FINANCE)));
        house.comes(provider, claims("1", ANNA, "Planner.Housing"));

        assertThat(house.accounts.keepsRoles(anna.id())).isTrue();
        refused(409, "from-council-account", () -> house.asPortal(() -> house.people.setRoles(anna.id(), Set.of(Role.ADMINISTRATOR))));
        refused(409, "from-council-account", () -> house.asPortal(() -> {
            house.ties.requireByHand(portal.council.person(anna.id()).orElseThrow(), Set.of(Role.PLANNER), null);
            return anna;
        }));
        house.asPortal(() -> {
            house.accounts.part(anna.id());
            return house.people.setRoles(anna.id(), Set.of(Role.AUDITOR));
        });
        assertThat(portal.council.person(anna.id()).orElseThrow().roles()).containsExactly(Role.AUDITOR);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void takesAllRolesFromWhoeverHasNoneAnyLongerAndEndsTheirSessions(PortalRows portal) {
        CouncilHouse house = house(portal, MAPPED);
        Person anna = house.expected("anna.berg", ANNA);
        String session = house.comes(provider, claims("1", ANNA, "Finance")).entry().secret();

        refused(403, "no-role", () -> house.comes(provider, claims("1", ANNA)));

        assertThat(portal.council.person(anna.id()).orElseThrow().roles()).isEmpty();
        assertThat(house.sessions.session(session)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void neverReadsTooManyGroupsAsNone(PortalRows portal) {
        CouncilHouse house = house(portal, mapped("roles.claim", "groups"));
        Person anna = house.expected("anna.berg", ANNA, Role.DIRECTOR);

        Problem told = refused(403, "too-many-groups",
                () -> house.comes(provider, claims("1", ANNA).claim("_claim_names", Map.of("groups", "src1"))));
        refused(403, "too-many-groups", () -> house.comes(provider, claims("1", ANNA).claim("hasgroups", true)));

        assertThat(told.detail()).contains("app roles");
        assertThat(portal.council.person(anna.id()).orElseThrow().roles()).containsExactly(Role.DIRECTOR);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void groupsThatNobodyReadsMayBeTooMany(PortalRows portal) {
        CouncilHouse house = house(portal, MAPPED);
        house.expected("anna.berg", ANNA);

        Arrived arrived = house.comes(provider, claims("1", ANNA, "Finance").claim("_claim_names", Map.of("groups", "src1")).claim("hasgroups", true));

        assertThat(person(house, arrived).roles()).containsExactly(Role.FINANCE);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesTwoDepartmentsAndOneThatIsNotHere(PortalRows portal) {
        portal.department("HO", "Housing");
        CouncilHouse house = house(portal, MAPPED);
        Person anna = house.expected("anna.berg", ANNA, Role.DIRECTOR);

        refused(403, "two-departments", () -> house.comes(provider, claims("1", ANNA, "Planner.Housing", "Planner.Streets")));
        refused(403, "no-department", () -> house.comes(provider, claims("1", ANNA, "Planner.Streets")));
        assertThat(portal.council.person(anna.id()).orElseThrow().roles()).containsExactly(Role.DIRECTOR);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void leavesTheCouncilAnAdministrator(PortalRows portal) {
        CouncilHouse house = house(portal, MAPPED);
        Person anna = house.expected("anna.berg", ANNA, Role.ADMINISTRATOR);

        refused(409, "last-administrator", () -> house.comes(provider, claims("1", ANNA, "Finance")));
        assertThat(portal.council.person(anna.id()).orElseThrow().has(Role.ADMINISTRATOR)).isTrue();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void makesAnAccountAtTheFirstSignInWhereItIsAllowedAndARoleFits(PortalRows portal) {
        Department housing = portal.department("HO", "Housing");
        CouncilHouse house = house(portal, mapped("accounts.make", "true"));

        Person made = person(house, house.comes(provider, claims("1", "Anna.O'Berg@example.gov.uk", "Planner.Housing")));

        assertThat(made.username()).isEqualTo("anna.o-berg");
        assertThat(made.name()).isEqualTo("Anna Berg");
        assertThat(made.department()).isEqualTo(housing.id());
        assertThat(actions(portal, made)).contains("person.added", "person.council-joined", "sign-in");
        assertThatThrownBy(() -> house.local.begin("anna.o-berg", "", HERE)).isInstanceOf(Problem.class);
        refused(403, "no-account", () -> house.comes(provider, claims("2", "tom@example.gov.uk", "Unmapped")));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void takesOverNoAccountThatHasTheSameUserName(PortalRows portal) {
        portal.person("anna.berg", null, Role.ADMINISTRATOR);
        CouncilHouse house = house(portal, mapped("accounts.make", "true"));

        refused(403, "name-taken", () -> house.comes(provider, claims("1", ANNA, "Finance")));
        assertThat(portal.sql.list("select id from portal.person", row -> row.getString(1))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void administratorsSayWhoIsWhoAndNobodyElse(PortalRows portal) {
        CouncilHouse house = house(portal);
        Person anna = house.expected("anna.berg", ANNA);
        Person tom = portal.person("tom.adeyemi", null, Role.PLANNER);

        assertThatThrownBy(() -> portal.user.as(tom, () -> {
            house.accounts.expect(tom.id(), ANNA);
            return tom;
        })).isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(403));
        refused(409, "name-expected", () -> expect(house, tom, " ANNA.Berg@example.gov.uk "));
        refused(400, "invalid", () -> expect(house, tom, "two words"));
        assertThat(house.asPortal(() -> house.accounts.of(anna.id())).expected()).isEqualTo(ANNA);
        expect(house, anna, "");
        expect(house, tom, ANNA);
        assertThat(person(house, house.comes(provider, claims("1", ANNA)))).isEqualTo(tom);
        refused(409, "joined", () -> expect(house, tom, "tom@example.gov.uk"));
    }

    private static void expect(CouncilHouse house, Person person, String name) {
        house.asPortal(() -> {
            house.accounts.expect(person.id(), name);
            return person;
        });
    }
}
