package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.host.SignIn.Caller;
import org.planweave.api.host.SignIn.Entry;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.people.SecondFactors.Offer;

/** Turning a second factor on is cut off in the middle. */
class SecondFactorCutTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final String PASSWORD = "tabok-milun-sodar";
    private static final Caller HERE = new Caller("127.0.0.1", "Firefox on Windows");

    @TempDir
    private Path data;

    @ParameterizedTest
    @MethodSource(EACH)
    void aFactorIsOnWithItsRecoveryCodesOrNotAtAll(PortalRows portal) {
        Audit cut = broken(portal);
        House house = new House(portal, data);
        House failing = new House(portal, data, Map.of("second.factor", "ADMINISTRATOR"), cut);
        Person ruth = portal.person("ruth.calloway", null, Role.PLANNER);
        portal.user.as(ruth, () -> {
            Offer offer = house.own.offer();
            assertThatThrownBy(() -> failing.own.confirm(SecondFactorOnDatabaseTest.code(portal, offer))).hasMessageContaining("cut here");
            assertThat(house.factors.since(ruth.id())).as("not on without codes").isEmpty();
            assertThat(house.own.confirm(SecondFactorOnDatabaseTest.code(portal, offer))).as("the code was not used").hasSize(10);
            return ruth;
        });
        Person owen = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        Entry entry = new House(portal, data, Map.of("second.factor", "ADMINISTRATOR")).signIn.begin("owen.blake", PASSWORD, HERE);
        Offer offer = house.signIn.waiting(entry.secret()).orElseThrow().offer();
        assertThatThrownBy(() -> failing.signIn.finish(entry.secret(), SecondFactorOnDatabaseTest.code(portal, offer), HERE)).hasMessageContaining("cut here");
        assertThat(house.factors.since(owen.id())).as("not on at the door either").isEmpty();
        assertThat(house.signIn.finish(entry.secret(), SecondFactorOnDatabaseTest.code(portal, offer), HERE).recoveryCodes()).hasSize(10);
    }

    /** A record that cannot be written where a second factor was turned on. */
    private static Audit broken(PortalRows portal) {
        return new Audit() {
            @Override
            public void record(String action, String subject, Map<String, String> facts) {
                if (action.equals("second-factor.on")) {
                    throw new IllegalStateException("cut here");
                }
                portal.audit.record(action, subject, facts);
            }

            @Override
            public List<Audit.Entry> newest(String subject, Long before, int limit) {
                return portal.audit.newest(subject, before, limit);
            }

            @Override
            public List<Audit.Entry> about(Collection<String> subjects) {
                return portal.audit.about(subjects);
            }
        };
    }
}
