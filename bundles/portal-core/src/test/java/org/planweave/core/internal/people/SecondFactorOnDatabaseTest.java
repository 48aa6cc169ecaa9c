package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.people.SecondFactors.Offer;
import org.planweave.api.host.SignIn.Caller;
import org.planweave.api.host.SignIn.Done;
import org.planweave.api.host.SignIn.Entry;
import org.planweave.api.host.SignIn.Wanted;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

class SecondFactorOnDatabaseTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final String PASSWORD = "tabok-milun-sodar";
    private static final Caller HERE = new Caller("127.0.0.1", "Firefox on Windows");

    @TempDir
    private Path data;

    /** What the app shows now. */
    static String code(PortalRows portal, Offer offer) {
        try {
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(offer.secret()), "RAW"), portal.clock.instant(), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(int status, String type, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, it -> {
            assertThat(it.status()).isEqualTo(status);
            assertThat(it.type()).isEqualTo(type);
        });
    }

    /** Somebody with an app; the codes are for whoever loses it. */
    private record Owner(Person person, Offer offer, List<String> codes) {}

    private Owner withApp(PortalRows portal, House house, Role... roles) {
        Person person = portal.person("ruth.calloway", null, roles);
        return portal.user.as(person, () -> {
            Offer offer = house.own.offer();
            List<String> codes = house.own.confirm(code(portal, offer));
            portal.clock.turn(Duration.ofSeconds(30));
            return new Owner(person, offer, codes);
        });
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void asksForACodeAfterThePassword(PortalRows portal) {
        House house = new House(portal, data);
        Owner ruth = withApp(portal, house);
        refused(401, "second-factor", () -> house.sessions.signIn("ruth.calloway", PASSWORD, HERE.address()));

        Entry entry = house.signIn.begin("ruth.calloway", PASSWORD, HERE);

        assertThat(entry.wanted()).isEqualTo(Wanted.CODE);
        assertThat(house.sessions.session(entry.secret())).as("a step opens nothing").isEmpty();
        assertThat(house.sessions.look(entry.secret())).isEmpty();
        assertThat(house.signIn.waiting(entry.secret()).orElseThrow().offer()).as("the secret is not told again").isNull();
        refused(401, "wrong-code", () -> house.signIn.finish(entry.secret(), "000000", HERE));
        Done done = house.signIn.finish(entry.secret(), code(portal, ruth.offer()), HERE);
        assertThat(house.sessions.session(done.secret()).orElseThrow().person()).isEqualTo(ruth.person());
        assertThat(done.recoveryCodes()).isEmpty();
        refused(410, "sign-in-over", () -> house.signIn.finish(entry.secret(), ruth.codes().get(0), HERE));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void takesEachCodeOnce(PortalRows portal) {
        House house = new House(portal, data);
        Owner ruth = withApp(portal, house);
        String code = code(portal, ruth.offer());
        String first = house.signIn.begin("ruth.calloway", PASSWORD, HERE).secret();
        String second = house.signIn.begin("ruth.calloway", PASSWORD, HERE).secret();
        house.signIn.finish(first, code, HERE);

        refused(401, "wrong-code", () -> house.signIn.finish(second, code, HERE));
        String typed = ruth.codes().get(3).toUpperCase(Locale.ROOT).replace("-", " ");
        house.signIn.finish(second, typed, HERE);
        String third = house.signIn.begin("ruth.calloway", PASSWORD, HERE).secret();
        refused(401, "wrong-code", () -> house.signIn.finish(third, typed, HERE));

        assertThat(portal.user.as(ruth.person(), () -> house.own.state(ruth.person().id())).codesLeft()).isEqualTo(9);
        assertThat(portal.audit.newest("person:" + ruth.person().id(), null, 9)).extracting(Audit.Entry::action)
                .contains("second-factor.on", "second-factor.recovery-used", "sign-in.code-failed");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void limitsWrongCodesAndEndsAStepThatIsOld(PortalRows portal) {
        House house = new House(portal, data);
        Owner ruth = withApp(portal, house);
        String step = house.signIn.begin("ruth.calloway", PASSWORD, HERE).secret();
        for (int i = 0; i < 5; i++) {
            refused(401, "wrong-code", () -> house.signIn.finish(step, "no such code", HERE));
        }
        refused(429, "too-many-failures", () -> house.signIn.finish(step, code(portal, ruth.offer()), HERE));
        portal.clock.turn(Duration.ofMinutes(15));
        assertThat(house.signIn.waiting(step)).isEmpty();
        refused(410, "sign-in-over", () -> house.signIn.finish(step, code(portal, ruth.offer()), HERE));
        String later = house.signIn.begin("ruth.calloway", PASSWORD, HERE).secret();
        assertThat(house.signIn.finish(later, code(portal, ruth.offer()), HERE).secret()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void asksForACodeAtTheStepUpToo(PortalRows portal) {
        House house = new House(portal, data);
        Owner ruth = withApp(portal, house);
        String session = house.signIn.finish(house.signIn.begin("ruth.calloway", PASSWORD, HERE).secret(), ruth.codes().get(0), HERE).secret();

        assertThat(house.sessions.asksCode(session)).isTrue();
        refused(403, "code-missing", () -> house.sessions.prove(session, PASSWORD, HERE.address()));
        refused(403, "wrong-code", () -> house.sessions.prove(session, PASSWORD, ruth.codes().get(0), HERE.address()));
        portal.clock.turn(Duration.ofMinutes(6));
        String renewed = house.sessions.prove(session, PASSWORD, code(portal, ruth.offer()), HERE.address());
        assertThat(house.sessions.session(renewed).orElseThrow().signedInAt()).isEqualTo(portal.clock.instant());
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void hasThoseSetOneUpWhoseRoleAsksForIt(PortalRows portal) {
        House house = new House(portal, data, Map.of("second.factor", "administrator, module-deployer"));
        portal.person("tom.adeyemi", null, Role.PLANNER);
        Person owen = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        assertThat(house.signIn.begin("tom.adeyemi", PASSWORD, HERE).wanted()).isEqualTo(Wanted.NOTHING);

        Entry entry = house.signIn.begin("owen.blake", PASSWORD, HERE);
        Offer offer = house.signIn.waiting(entry.secret()).orElseThrow().offer();
        assertThat(entry.wanted()).isEqualTo(Wanted.SET_UP);
        assertThat(house.sessions.session(entry.secret())).isEmpty();
        assertThat(offer.uri()).startsWith("otpauth://totp/Planweave%20").contains(":owen.blake?secret=" + offer.secret());
        Done done = house.signIn.finish(entry.secret(), code(portal, offer), HERE);

        assertThat(done.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(house.sessions.session(done.secret())).isPresent();
        refused(409, "second-factor-required", () -> portal.user.as(owen, () -> {
            house.own.turnOff();
            return owen;
        }));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void asksEverybodyWhereTheSettingNamesNoRole(PortalRows portal) {
        House house = new House(portal, data, Map.of("second.factor", "administartor"));
        portal.person("tom.adeyemi", null, Role.PLANNER);
        assertThat(house.signIn.begin("tom.adeyemi", PASSWORD, HERE).wanted()).isEqualTo(Wanted.SET_UP);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void keepsNothingThatIsWorthAnythingWithoutTheKey(PortalRows portal) throws IOException {
        House house = new House(portal, data);
        Owner ruth = withApp(portal, house);
        Path key = data.resolve("keys/second-factor.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        List<String> kept = portal.sql.list("select sealed_secret from portal.second_factor union all select code_hash from portal.recovery_code",
                row -> row.getString(1));
        assertThat(kept).hasSize(11).noneMatch(row -> row.contains(ruth.offer().secret()) || ruth.codes().contains(row));

        String text = Files.readString(key);
        Files.delete(key);
        String step = house.signIn.begin("ruth.calloway", PASSWORD, HERE).secret();
        refused(503, "second-factor-key", () -> house.signIn.finish(step, code(portal, ruth.offer()), HERE));
        Person tom = portal.person("tom.adeyemi", null);
        refused(503, "second-factor-key", () -> portal.user.as(tom, house.own::offer));
        assertThat(key).as("no new key where somebody signs in with the missing one").doesNotExist();
        Files.writeString(key, text);
        assertThat(house.signIn.finish(step, code(portal, ruth.offer()), HERE).secret()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void sealsASecretForItsOwnerAlone(PortalRows portal) {
        House house = new House(portal, data);
        Owner ruth = withApp(portal, house);
        Person eve = portal.person("eve", null);
        portal.user.as(eve, house.own::offer);
        portal.sql.update("update portal.second_factor set sealed_secret = (select sealed_secret from portal.second_factor where person = ?)"
                + " where person = ?", eve.id(), ruth.person().id());
        String step = house.signIn.begin("ruth.calloway", PASSWORD, HERE).secret();
        refused(503, "second-factor-key", () -> house.signIn.finish(step, "123456", HERE));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void isResetByAnAdministratorWithAReason(PortalRows portal) {
        House house = new House(portal, data);
        Owner ruth = withApp(portal, house);
        Person owen = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        String session = house.signIn.finish(house.signIn.begin("ruth.calloway", PASSWORD, HERE).secret(), ruth.codes().get(0), HERE).secret();
        String id = ruth.person().id();
        refused(403, "forbidden", () -> portal.user.as(ruth.person(), () -> reset(house, id, "lost my telephone")));
        refused(403, "forbidden", () -> portal.user.as(ruth.person(), () -> house.own.state(owen.id())));
        refused(400, "invalid", () -> portal.user.as(owen, () -> reset(house, id, " ")));

        portal.user.as(owen, () -> reset(house, id, "Lost her telephone; known by voice"));

        assertThat(house.sessions.session(session)).isEmpty();
        assertThat(house.signIn.begin("ruth.calloway", PASSWORD, HERE).wanted()).isEqualTo(Wanted.NOTHING);
        assertThat(portal.audit.newest("person:" + id, null, 2).get(1)).satisfies(entry -> {
            assertThat(entry.who()).isEqualTo(owen.id());
            assertThat(entry.action()).isEqualTo("second-factor.reset");
            assertThat(entry.facts()).containsEntry("reason", "Lost her telephone; known by voice");
        });
    }

    private static String reset(House house, String id, String reason) {
        house.own.reset(id, reason);
        return id;
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void changesNothingForWhoeverHasNotProvedWhoTheyAre(PortalRows portal) {
        House house = new House(portal, data);
        Owner ruth = withApp(portal, house);
        portal.freshness.fresh = false;
        portal.user.as(ruth.person(), () -> {
            refused(403, "not-fresh", house.own::renewCodes);
            refused(403, "not-fresh", house.own::turnOff);
            refused(403, "not-fresh", house.own::offer);
            return assertThat(house.own.offered()).isEmpty();
        });
        portal.freshness.fresh = true;
        Set<String> before = Set.copyOf(ruth.codes());
        portal.user.as(ruth.person(), () -> {
            assertThat(house.own.renewCodes()).hasSize(10).doesNotContainAnyElementsOf(before);
            house.own.turnOff();
            return assertThat(house.own.state(ruth.person().id()).on()).isFalse();
        });
    }
}
