package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planweave.core.internal.people.CouncilHouse.HERE;
import static org.planweave.core.internal.people.CouncilHouse.claims;
import static org.planweave.core.internal.people.CouncilHouse.refused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.host.CouncilSignIn.Arrived;
import org.planweave.api.host.SignIn.Wanted;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** Local accounts beside the council's, second factors, proofs in between, and signing out. */
class CouncilSessionsOnDatabaseTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final String PASSWORD = "tabok-milun-sodar";
    private static final String ANNA = "anna.berg@example.gov.uk";

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

    private static void expect(CouncilHouse house, Person person, String name) {
        house.asPortal(() -> {
            house.accounts.expect(person.id(), name);
            return person;
        });
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void limitsLocalAccountsToTheAdministratorInCharge(PortalRows portal) {
        portal.person("owen.blake", null, Role.ADMINISTRATOR);
        Person tom = portal.person("tom.adeyemi", null, Role.PLANNER);
        CouncilHouse house = house(portal, "local", "owen.blake");
        CouncilHouse broken = house(portal, "local", "owen.blake", "client.id", "");
        CouncilHouse without = new CouncilHouse(portal, data, Map.of("local", "owen.blake"));

        assertThat(house.local.begin("Owen.Blake", PASSWORD, HERE).wanted()).isEqualTo(Wanted.NOTHING);
        for (CouncilHouse limited : List.of(house, broken)) {
            assertThat(refused(403, "forbidden", () -> limited.local.begin("tom.adeyemi", PASSWORD, HERE)).detail()).contains("administrator in charge");
            refused(401, "sign-in", () -> limited.local.begin("tom.adeyemi", "something else here", HERE));
        }
        assertThat(portal.audit.newest("person:" + tom.id(), null, 9)).filteredOn(entry -> "not-local".equals(entry.facts().get("why"))).hasSize(2);
        assertThat(without.local.begin("tom.adeyemi", PASSWORD, HERE).wanted()).isEqualTo(Wanted.NOTHING);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void asksForThePortalsOwnCodeUnlessTheProviderProvedASecondFactor(PortalRows portal) {
        for (List<Object> said : List.<List<Object>>of(List.of(), List.of("second.factor.proved", "mfa"), List.of("second.factor.proved", "always"))) {
            portal.sql.update("delete from portal.council_account");
            portal.sql.update("delete from portal.sign_in_step");
            CouncilHouse house = new CouncilHouse(portal, data, CouncilHouse.said(provider.issuer(), data, said.toArray()), Map.of("second.factor", "finance"));
            if (portal.council.person("anna.berg").isEmpty()) {
                house.expected("anna.berg", ANNA, Role.FINANCE);
            } else {
                expect(house, portal.council.person("anna.berg").orElseThrow(), ANNA);
            }
            Wanted weak = house.comes(provider, claims("1", ANNA).claim("amr", List.of("pwd"))).entry().wanted();
            Wanted strong = house.comes(provider, claims("1", ANNA).claim("amr", List.of("pwd", "mfa"))).entry().wanted();

            assertThat(weak).as(said.toString()).isEqualTo(said.contains("always") ? Wanted.NOTHING : Wanted.SET_UP);
            assertThat(strong).as(said.toString()).isEqualTo(said.isEmpty() ? Wanted.SET_UP : Wanted.NOTHING);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void provesAnewAtTheProviderAndRenewsTheSession(PortalRows portal) {
        CouncilHouse house = house(portal);
        house.expected("anna.berg", ANNA, Role.ADMINISTRATOR);
        String session = house.comes(provider, claims("1", ANNA)).entry().secret();
        portal.clock.turn(Duration.ofMinutes(20));
        assertThatThrownBy(() -> house.sessions.prove(session, PASSWORD, "", "127.0.0.1"))
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.detail()).contains("your Riverbridge account"));
        assertThat(house.council.again(session, "/", HERE).address().toString()).contains("prompt=login").contains("max_age=0");

        Arrived arrived = house.comesAgain(session, provider, claims("1", ANNA).claim("auth_time", portal.clock.instant().getEpochSecond()));

        assertThat(arrived.to()).isEqualTo("/admin/modules");
        assertThat(arrived.entry().secret()).isNotEqualTo(session);
        assertThat(house.sessions.session(arrived.entry().secret()).orElseThrow().signedInAt()).isEqualTo(portal.clock.instant());
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void believesNoProofThatIsOldUndatedOrSomebodyElses(PortalRows portal) {
        CouncilHouse house = house(portal);
        house.expected("anna.berg", ANNA, Role.ADMINISTRATOR);
        house.expected("tom.adeyemi", "tom@example.gov.uk", Role.PLANNER);
        String session = house.comes(provider, claims("1", ANNA)).entry().secret();
        house.comes(provider, claims("2", "tom@example.gov.uk"));
        long now = portal.clock.instant().getEpochSecond();

        refused(403, "no-auth-time", () -> house.comesAgain(session, provider, claims("1", ANNA)));
        refused(403, "not-proved", () -> house.comesAgain(session, provider, claims("1", ANNA).claim("auth_time", now - 90)));
        refused(403, "another-person", () -> house.comesAgain(session, provider, claims("2", "tom@example.gov.uk").claim("auth_time", now)));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void signsOutAtTheProviderWhoeverCameFromThere(PortalRows portal) {
        provider.described.put("end_session_endpoint", "\"" + provider.issuer() + "/logout\"");
        CouncilHouse house = house(portal);
        house.expected("anna.berg", ANNA, Role.PLANNER);
        portal.person("owen.blake", null, Role.ADMINISTRATOR);
        String council = house.comes(provider, claims("1", ANNA)).entry().secret();
        String local = house.local.begin("owen.blake", PASSWORD, HERE).secret();

        assertThat(house.council.farewell(council).orElseThrow().toString()).startsWith(provider.issuer() + "/logout?")
                .contains("client_id=planweave").contains("post_logout_redirect_uri=https%3A%2F%2Fplans.example.gov.uk%2Fsign-in");
        assertThat(house.council.farewell(local)).isEmpty();
    }
}
