package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Person;

/**
 * D10: the clock is set while people work: an hour on and back, over the ends of summer time, back to 1970, on beyond 2038. No session or
 * token that was seen to be over comes back, none lives longer than it may or before it began, and the record
 * keeps the order in which things were done.
 * The property {@code planweave.faults.D10} asks for more turns than the short form tries.
 */
class D10Test {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final int TURNS = Integer.getInteger("planweave.faults.D10", 150);
    private static final String HERE = "127.0.0.1";
    private static final List<Instant> DAYS = List.of(Instant.EPOCH, Instant.parse("1970-01-02T00:00:00Z"), Instant.parse("2027-03-28T00:59:59Z"),
            Instant.parse("2027-10-31T00:59:59Z"), Instant.parse("2016-12-31T23:59:59.999Z"), Instant.parse("2038-01-19T03:14:07Z"),
            Instant.parse("2038-01-19T03:14:08Z"), Instant.parse("2106-02-07T06:28:16Z"));

    @TempDir
    private Path data;

    private static Duration turn(Instant now, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Duration.ofHours(1);
            case 1 -> Duration.ofHours(-1);
            case 2 -> Duration.between(now, DAYS.get(random.nextInt(DAYS.size())));
            case 3 -> Duration.between(now, Instant.parse("2027-01-21T09:00:00Z"));
            default -> Duration.ofMinutes(random.nextInt(60));
        };
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void nothingThatIsOverComesBack(PortalRows portal) {
        Person ruth = portal.person("ruth.calloway", null);
        House house = new House(portal, data);
        Random random = new Random(10);
        Map<String, Instant> begun = new LinkedHashMap<>();
        Set<String> over = new HashSet<>();
        int returned = 0;
        for (int i = 0; i < TURNS; i++) {
            begun.put(house.sessions.signIn("ruth.calloway", "tabok-milun-sodar", HERE), portal.clock.instant());
            begun.put(portal.user.as(ruth, () -> portal.people.newToken("ruth.calloway", Duration.ofHours(2))), portal.clock.instant());
            portal.clock.turn(turn(portal.clock.instant(), random));
            for (Map.Entry<String, Instant> one : new ArrayList<>(begun.entrySet())) {
                String secret = one.getKey();
                boolean alive = secret.startsWith("pw_") ? house.sessions.bearer(secret).isPresent() : house.sessions.session(secret).isPresent();
                returned += alive && over.contains(secret) ? 1 : 0;
                if (!alive) {
                    over.add(secret);
                }
                Duration age = Duration.between(one.getValue(), portal.clock.instant());
                assertThat(alive && age.compareTo(LiveSessions.ABSOLUTE) > 0).as("%s old", age).isFalse();
                boolean beforeItBegan = !secret.startsWith("pw_") && age.compareTo(LiveSessions.NOTED.negated()) < 0;
                assertThat(alive && beforeItBegan).as("%s before it began", age).isFalse();
            }
        }
        assertThat(returned).isZero();
        assertThat(over).hasSizeGreaterThan(TURNS / 2);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void theRecordKeepsTheOrderOfWhatWasDone(PortalRows portal) {
        Person ruth = portal.person("ruth.calloway", null);
        House house = new House(portal, data);
        Random random = new Random(11);
        List<String> done = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String token = portal.user.as(ruth, () -> portal.people.newToken("ruth.calloway", Duration.ofHours(2)));
            done.add(0, portal.clock.instant().plus(Duration.ofHours(2)).toString());
            assertThat(house.sessions.bearer(token)).contains(ruth);
            portal.clock.turn(turn(portal.clock.instant(), random));
        }
        assertThat(portal.audit.newest("person:" + ruth.id(), null, 100).stream().filter(entry -> entry.action().equals("token.made"))
                .map(Audit.Entry::facts).map(facts -> facts.get("expires"))).containsExactlyElementsOf(done);
    }
}
