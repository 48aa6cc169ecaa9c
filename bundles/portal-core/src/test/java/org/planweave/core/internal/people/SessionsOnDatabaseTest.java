package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.host.Sessions.Session;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

class SessionsOnDatabaseTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final String PASSWORD = "tabok-milun-sodar";
    private static final String HERE = "127.0.0.1";

    @TempDir
    private Path data;

    private StoredSessions sessions(PortalRows portal) {
        return new House(portal, data).sessions;
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void signsInStaysAndSignsOut(PortalRows portal) {
        Person ruth = portal.person("ruth.calloway", null, Role.PLANNER);
        StoredSessions sessions = sessions(portal);

        String secret = sessions.signIn(" Ruth.Calloway ", PASSWORD, HERE);
        String another = sessions.signIn("ruth.calloway", PASSWORD, HERE);
        Session session = sessions.session(secret).orElseThrow();

        assertThat(session.person()).isEqualTo(ruth);
        assertThat(session.csrf()).hasSize(43).isNotEqualTo(secret);
        assertThat(sessions.session(secret)).contains(session);
        sessions.signOut(secret);
        assertThat(sessions.session(secret)).isEmpty();
        assertThat(sessions.session(another)).isPresent();
        assertThat(sessions.session("")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void keepsNoSecretInTheDatabase(PortalRows portal) {
        portal.person("ruth.calloway", null);
        String secret = sessions(portal).signIn("ruth.calloway", PASSWORD, HERE);

        List<String> kept = portal.sql.list("select secret_hash from portal.session", row -> row.getString(1));

        assertThat(kept).containsExactly(Secrets.hash(secret)).doesNotContain(secret);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void endsAnIdleSessionAfterHalfAnHourAndAnyAfterTwelve(PortalRows portal) {
        portal.person("ruth.calloway", null);
        StoredSessions sessions = sessions(portal);
        String idle = sessions.signIn("ruth.calloway", PASSWORD, HERE);
        String busy = sessions.signIn("ruth.calloway", PASSWORD, HERE);

        for (int minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
            portal.clock.turn(Duration.ofMinutes(20));
            assertThat(sessions.session(busy)).as("after %s minutes", minutes).isPresent();
        }
        assertThat(sessions.session(idle)).isEmpty();
        portal.clock.turn(Duration.ofMinutes(20));
        assertThat(sessions.session(busy)).isEmpty();
        portal.clock.turn(Duration.ofHours(-2));
        assertThat(sessions.session(idle)).isEmpty();
        assertThat(sessions.session(busy)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aProofMakesANewSecretAndEndsTheOneBefore(PortalRows portal) {
        portal.person("ruth.calloway", null);
        StoredSessions sessions = sessions(portal);
        String before = sessions.signIn("ruth.calloway", PASSWORD, HERE);
        Session session = sessions.session(before).orElseThrow();
        portal.clock.turn(Duration.ofMinutes(10));

        String after = sessions.prove(before, PASSWORD, HERE);
        String again = sessions.prove(after, PASSWORD, HERE);

        assertThat(Set.of(before, after, again)).hasSize(3);
        assertThat(sessions.session(before)).isEmpty();
        assertThat(sessions.look(after)).isEmpty();
        assertThatThrownBy(() -> sessions.prove(before, PASSWORD, HERE)).isInstanceOf(Problem.class);
        assertThat(sessions.session(again)).as("the same session, and its forms in other windows go on")
                .contains(new Session(session.id(), session.person(), session.csrf(), portal.clock.instant()));
        assertThat(portal.sql.list("select secret_hash from portal.session", row -> row.getString(1))).containsExactly(Secrets.hash(again));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void noProofCarriesASessionOverTwelveHours(PortalRows portal) {
        portal.person("ruth.calloway", null);
        StoredSessions sessions = sessions(portal);
        String secret = sessions.signIn("ruth.calloway", PASSWORD, HERE);

        for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
            portal.clock.turn(Duration.ofMinutes(20));
            secret = sessions.prove(secret, PASSWORD, HERE);
        }
        portal.live.forgetOld();
        assertThat(sessions.session(secret)).as("after %s", Duration.ofMinutes(12 * 60 - 20)).isPresent();
        portal.clock.turn(Duration.ofMinutes(20));

        assertThat(sessions.session(secret)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void lookingKeepsNobodySignedIn(PortalRows portal) {
        portal.person("ruth.calloway", null);
        StoredSessions sessions = sessions(portal);
        String secret = sessions.signIn("ruth.calloway", PASSWORD, HERE);

        portal.clock.turn(Duration.ofMinutes(20));
        assertThat(sessions.look(secret)).isPresent();
        portal.clock.turn(Duration.ofMinutes(11));

        assertThat(sessions.look(secret)).isEmpty();
        assertThat(sessions.session(secret)).isEmpty();
        assertThat(sessions.look("nothing")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void saysTheSameOfAnUnknownNameAndAWrongPassword(PortalRows portal) {
        portal.person("ruth.calloway", null);
        StoredSessions sessions = sessions(portal);

        Problem wrong = refused(sessions, "ruth.calloway");
        Problem unknown = refused(sessions, "nobody.here");
        Problem impossible = refused(sessions, "x".repeat(5_000));

        assertThat(List.of(unknown, impossible)).allSatisfy(it -> {
            assertThat(it.detail()).isEqualTo(wrong.detail());
            assertThat(it.status()).isEqualTo(wrong.status()).isEqualTo(401);
            assertThat(it.type()).isEqualTo(wrong.type());
        });
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesForAMinuteAfterFiveFailures(PortalRows portal) {
        portal.person("ruth.calloway", null);
        portal.person("tom.adeyemi", null);
        StoredSessions sessions = sessions(portal);
        for (int i = 0; i < 5; i++) {
            assertThat(refused(sessions, "ruth.calloway").status()).isEqualTo(401);
        }

        assertThatThrownBy(() -> sessions.signIn("ruth.calloway", PASSWORD, HERE))
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(429));
        assertThat(sessions.signIn("tom.adeyemi", PASSWORD, HERE)).isNotEmpty();
        portal.clock.turn(Duration.ofMinutes(1));
        assertThat(sessions.signIn("ruth.calloway", PASSWORD, HERE)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void endsEverythingOfWhoeverIsSuspended(PortalRows portal) {
        Person admin = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        Person ruth = portal.person("ruth.calloway", null, Role.PLANNER);
        StoredSessions sessions = sessions(portal);
        String secret = sessions.signIn("ruth.calloway", PASSWORD, HERE);
        String token = portal.user.as(ruth, () -> portal.people.newToken("ruth.calloway", Duration.ofHours(8)));
        assertThat(sessions.session(secret)).isPresent();
        assertThat(sessions.bearer(token)).contains(ruth);

        portal.user.as(admin, () -> {
            portal.people.suspend(ruth.id());
            return ruth;
        });

        assertThat(sessions.session(secret)).isEmpty();
        assertThat(sessions.bearer(token)).isEmpty();
        assertThat(refused(sessions, "ruth.calloway", PASSWORD).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void makesNoTokenForWhoeverHasNotJustProvedWhoTheyAre(PortalRows portal) {
        Person ruth = portal.person("ruth.calloway", null, Role.PLANNER);
        portal.freshness.fresh = false;
        assertThatThrownBy(() -> portal.user.as(ruth, () -> portal.people.newToken("ruth.calloway", Duration.ofHours(8))))
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.type()).isEqualTo("not-fresh"));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void letsATokenRunOut(PortalRows portal) {
        Person ruth = portal.person("ruth.calloway", null, Role.PLANNER);
        String secret = portal.live.newToken(ruth.id(), portal.clock.instant().plus(Duration.ofHours(1)));
        StoredSessions sessions = sessions(portal);

        assertThat(sessions.bearer(secret)).contains(ruth);
        portal.clock.turn(Duration.ofHours(1));
        assertThat(sessions.bearer(secret)).isEmpty();
        assertThat(sessions.bearer("pw_" + "x".repeat(43))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void knowsTheOwnerOfTheDataFolder(PortalRows portal) throws IOException {
        StoredSessions sessions = sessions(portal);
        Path file = data.resolve("keys/operator.token");

        Person owner = sessions.bearer(Files.readString(file)).orElseThrow();

        assertThat(owner.name()).isEqualTo("Owner of this portal");
        assertThat(owner.roles()).contains(Role.ADMINISTRATOR, Role.MODULE_DEPLOYER);
        assertThat(portal.council.person(owner.id())).contains(owner);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(portal.audit.newest("person:owner", null, 1).get(0).facts()).containsKey("osUser");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void makesTheFirstAdministratorOnce(PortalRows portal) throws IOException {
        StoredSessions sessions = sessions(portal);
        Path file = data.resolve("keys/first-administrator-token");
        String token = Files.readString(file);
        assertThat(sessions.hasAdministrator()).isFalse();
        assertThatThrownBy(() -> sessions.claim("guess", "owen.blake", "Owen Blake", PASSWORD))
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(403));

        Person made = sessions.claim(token, "owen.blake", "Owen Blake", PASSWORD);

        assertThat(made.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR, Role.MODULE_DEPLOYER));
        assertThat(sessions.hasAdministrator()).isTrue();
        assertThat(sessions.signIn("owen.blake", PASSWORD, HERE)).isNotEmpty();
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> sessions.claim(token, "eve", "Eve", PASSWORD))
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(403));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void renewsAHashThatWasMadeCheaply(PortalRows portal) {
        Person ruth = portal.person("ruth.calloway", null);
        String old = new Passwords(new Passwords.Cost(32, 1, 1)).hash(PASSWORD);
        portal.sql.update("update portal.person set password_hash = ? where id = ?", old, ruth.id());

        sessions(portal).signIn("ruth.calloway", PASSWORD, HERE);

        String kept = portal.sql.first("select password_hash from portal.person", row -> row.getString(1))
                .orElseThrow();
        assertThat(portal.passwords.outdated(kept)).isFalse();
        assertThat(portal.passwords.matches(PASSWORD, kept)).isTrue();
    }

    private static Problem refused(StoredSessions sessions, String username) {
        return refused(sessions, username, "a wrong password");
    }

    private static Problem refused(StoredSessions sessions, String username, String password) {
        try {
            sessions.signIn(username, password, HERE);
            throw new AssertionError("Signed in");
        } catch (Problem e) {
            return e;
        }
    }
}
