package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.host.SignIn.Caller;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.OpenSessions.Open;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

class OpenSessionsOnDatabaseTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final String PASSWORD = "tabok-milun-sodar";

    @TempDir
    private Path data;

    private static String signIn(House house, String browser) {
        return house.signIn.begin("ruth.calloway", PASSWORD, new Caller("127.0.0.1", browser)).secret();
    }

    private static void refused(int status, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void listsWhereOneIsSignedIn(PortalRows portal) {
        Person ruth = portal.person("ruth.calloway", null);
        House house = new House(portal, data);
        String office = signIn(house, "Edge on Windows");
        signIn(house, "x".repeat(300));
        portal.clock.turn(Duration.ofMinutes(25));
        house.sessions.session(office);
        house.sessions.prove(office, PASSWORD, "127.0.0.1");
        portal.clock.turn(Duration.ofMinutes(20));
        String home = signIn(house, "Safari on an iPad");

        List<Open> open = portal.user.as(ruth, () -> house.open.of(ruth.id()));

        assertThat(open).as("the one that was idle is over").extracting(Open::browser).containsExactly("Safari on an iPad", "Edge on Windows");
        assertThat(open.get(0).id()).isEqualTo(house.sessions.session(home).orElseThrow().id());
        assertThat(open.get(0).begunAt()).isEqualTo(portal.clock.instant());
        assertThat(open.get(1).begunAt()).as("a proof does not move it").isEqualTo(portal.clock.instant().minus(Duration.ofMinutes(45)));
        assertThat(open.get(1).usedAt()).isEqualTo(portal.clock.instant().minus(Duration.ofMinutes(20)));
        assertThat(open.get(1).address()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void endsOneOrAllOthersAtOnce(PortalRows portal) {
        Person ruth = portal.person("ruth.calloway", null);
        House house = new House(portal, data);
        String here = signIn(house, "Firefox on Linux");
        String lost = signIn(house, "Chrome on Android");
        String third = signIn(house, "");
        String token = portal.user.as(ruth, () -> portal.people.newToken("ruth.calloway", Duration.ofHours(8)));
        String id = house.sessions.session(here).orElseThrow().id();
        assertThat(house.sessions.session(lost)).isPresent();
        assertThat(house.sessions.bearer(token)).isPresent();

        portal.user.as(ruth, () -> {
            house.open.end(ruth.id(), house.sessions.session(lost).orElseThrow().id());
            return ruth;
        });
        assertThat(house.sessions.session(lost)).isEmpty();
        assertThat(house.sessions.session(third)).isPresent();
        assertThat(portal.user.as(ruth, () -> house.open.tokens(ruth.id()))).hasSize(1);

        assertThat(portal.user.as(ruth, () -> house.open.endAll(ruth.id(), id))).isEqualTo(2);
        assertThat(house.sessions.session(here)).isPresent();
        assertThat(house.sessions.session(third)).isEmpty();
        assertThat(house.sessions.bearer(token)).isEmpty();
        assertThat(portal.audit.newest("person:" + ruth.id(), null, 2)).extracting(Audit.Entry::action)
                .containsExactly("session.ended-all", "session.ended");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void isForOneselfAndForAdministrators(PortalRows portal) {
        Person ruth = portal.person("ruth.calloway", null, Role.PLANNER);
        Person eve = portal.person("eve", null, Role.PLANNER);
        Person owen = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        House house = new House(portal, data);
        String secret = signIn(house, "Firefox on Linux");
        String id = house.sessions.session(secret).orElseThrow().id();

        portal.user.as(eve, () -> {
            refused(403, () -> house.open.of(ruth.id()));
            refused(403, () -> house.open.tokens(ruth.id()));
            refused(403, () -> house.open.end(ruth.id(), id));
            refused(403, () -> house.open.endAll(ruth.id(), ""));
            refused(404, () -> house.open.end(eve.id(), id));
            return eve;
        });
        assertThat(house.sessions.session(secret)).isPresent();
        assertThat(portal.user.as(owen, () -> house.open.endAll(ruth.id(), ""))).isEqualTo(1);
        assertThat(house.sessions.session(secret)).isEmpty();
    }
}
