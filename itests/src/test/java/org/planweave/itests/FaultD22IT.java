package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.itests.bad.HostileResource;

/**
 * D22: a request that calls itself without end fails alone; one that takes all memory ends the process, which whoever looks after it
 * starts again: what had been answered for is there.
 */
class FaultD22IT {

    private static final int TIMES = FaultFigures.times("D22", 1);
    private static final int WRITERS = 2;

    private Portal portal;

    @AfterEach
    void stop() {
        portal.close();
    }

    static Stream<String> databases() {
        return TIMES > 1 ? TestServer.databases() : Stream.of("Derby");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothingThatWasAnsweredForIsLostWithoutMemory(String database) throws Exception {
        portal = Portal.fresh(TestServer.environment(database));
        Path hostile = HostileModule.version("1.0.0").resource(HostileResource.class).signedFor(portal);
        assertThat(portal.api("tess.rowan").jar("api/v1/modules", hostile).status()).isEqualTo(200);
        int acknowledged = 0;
        for (int i = 1; i <= TIMES; i++) {
            BusyPeople people = new BusyPeople(portal, WRITERS);
            people.answeredAsEver();
            assertThat(hostile("recurses").status()).isEqualTo(500);
            people.answeredAsEver();
            assertThat(people.broken()).as("others, while a request called itself").isEmpty();
            ProcessHandle process = ProcessHandle.of(portal.pid()).orElseThrow();
            takeAllMemory();
            Awaitility.await("the process ends").atMost(Duration.ofMinutes(2)).until(() -> !process.isAlive());
            people.endWithThePortal();
            portal.start();
            people.assertEachThereOnce(i);
            acknowledged += people.acknowledged();
            assertThat(portal.api("ivor.tench").get("api/v1/audit/verification").status()).isEqualTo(200);
        }
        FaultFigures.of("D22").with("database", database).with("times", TIMES).with("acknowledged", acknowledged).with("lost", 0).write();
    }

    private Http.Answer hostile(String how) {
        return portal.api("ruth.calloway").get("api/v1/hostile/" + how);
    }

    private void takeAllMemory() {
        try {
            hostile("fills");
        } catch (UncheckedIOException e) {
            // There is nobody left to answer.
        }
    }
}
