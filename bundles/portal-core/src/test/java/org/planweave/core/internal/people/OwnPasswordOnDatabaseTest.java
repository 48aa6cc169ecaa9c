package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.OwnPassword;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

class OwnPasswordOnDatabaseTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final String PASSWORD = "tabok-milun-sodar";
    private static final String OTHER = "my teapot sings on Tuesdays";
    private static final String HERE = "127.0.0.1";

    @TempDir
    private Path data;

    /** In the place of the web: whoever has this session proves it there. */
    private static OwnPassword own(PortalRows portal, House house, AtomicReference<String> secret) {
        SetFreshness freshness = new SetFreshness() {
            @Override
            public void prove(String password, String code) {
                secret.set(house.sessions.prove(secret.get(), password, code, HERE));
            }
        };
        return new StoredOwnPassword(portal.sql, portal.council, portal.register, portal.live, portal.transactions, portal.user, freshness, portal.audit);
    }

    private static void refused(int status, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).as(it.detail()).isEqualTo(status));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void isChangedWithTheOneBeforeAndEndsEverythingElse(PortalRows portal) {
        Person ruth = portal.person("ruth.calloway", null, Role.PLANNER);
        House house = new House(portal, data);
        AtomicReference<String> here = new AtomicReference<>(house.sessions.signIn("ruth.calloway", PASSWORD, HERE));
        String there = house.sessions.signIn("ruth.calloway", PASSWORD, HERE);
        String token = portal.user.as(ruth, () -> portal.people.newToken("ruth.calloway", Duration.ofHours(1)));
        String session = house.sessions.session(here.get()).orElseThrow().id();
        OwnPassword own = own(portal, house, here);

        portal.user.as(ruth, () -> {
            refused(403, () -> own.change("not-the-present-one", "", OTHER, session));
            refused(400, () -> own.change(PASSWORD, "", "too short", session));
            refused(400, () -> own.change(PASSWORD, "", PASSWORD, session));
            refused(400, () -> own.change(PASSWORD, "", "calloway2026", session));
            return ruth;
        });
        assertThat(house.sessions.session(there)).isPresent();
        portal.user.as(ruth, () -> {
            own.change(PASSWORD, "", OTHER, session);
            return ruth;
        });

        assertThat(house.sessions.session(here.get())).isPresent();
        assertThat(house.sessions.session(there)).isEmpty();
        assertThat(house.sessions.bearer(token)).isEmpty();
        refused(401, () -> house.sessions.signIn("ruth.calloway", PASSWORD, HERE));
        assertThat(house.sessions.signIn("ruth.calloway", OTHER, HERE)).isNotEmpty();
        assertThat(portal.audit.newest("person:" + ruth.id(), null, 9)).extracting(Audit.Entry::action).contains("password.changed");
        assertThat(portal.audit.newest("person:" + ruth.id(), null, 9)).allSatisfy(entry -> assertThat(entry.toString()).doesNotContain(OTHER));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void isAskedForAfterOneThatAnAdministratorGave(PortalRows portal) {
        Person admin = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        House house = new House(portal, data);
        Person beth = portal.user.as(admin, () -> portal.people.add(new NewPerson("beth.oyelaran", "Beth Oyelaran", "", null, Set.of(), "")));
        refused(401, () -> house.sessions.signIn("beth.oyelaran", "", HERE));
        String first = portal.user.as(admin, () -> portal.people.newPassword(beth.id()));

        AtomicReference<String> secret = new AtomicReference<>(house.sessions.signIn("beth.oyelaran", first, HERE));
        assertThat(house.sessions.asksNewPassword(secret.get(), beth)).isTrue();
        OwnPassword own = own(portal, house, secret);
        assertThat(portal.user.as(beth, own::isFirst)).isTrue();
        portal.user.as(beth, () -> {
            own.change(first, "", OTHER, house.sessions.session(secret.get()).orElseThrow().id());
            return beth;
        });

        assertThat(house.sessions.asksNewPassword(secret.get(), beth)).isFalse();
        assertThat(portal.user.as(beth, own::isFirst)).isFalse();
        portal.clock.turn(Duration.ofDays(400));
        assertThat(house.sessions.signIn("beth.oyelaran", OTHER, HERE)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void worksForSevenDaysIfAnAdministratorGaveIt(PortalRows portal) {
        Person admin = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        House house = new House(portal, data);
        Person ruth = portal.person("ruth.calloway", null);
        String first = portal.user.as(admin, () -> portal.people.newPassword(ruth.id()));
        refused(401, () -> house.sessions.signIn("ruth.calloway", PASSWORD, HERE));

        portal.clock.turn(Duration.ofDays(7).minusSeconds(1));
        assertThat(house.sessions.signIn("ruth.calloway", first, HERE)).isNotEmpty();
        portal.clock.turn(Duration.ofSeconds(1));
        refused(403, () -> house.sessions.signIn("ruth.calloway", first, HERE));
        refused(401, () -> house.sessions.signIn("ruth.calloway", "another-wrong-one", HERE));
        String next = portal.user.as(admin, () -> portal.people.newPassword(ruth.id()));
        assertThat(next).isNotEqualTo(first);
        assertThat(house.sessions.signIn("ruth.calloway", next, HERE)).isNotEmpty();
    }
}
