package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.itests.bad.DeadlocksWhenActivated;
import org.planweave.itests.bad.ExitsWhenActivated;
import org.planweave.itests.bad.HostileResource;
import org.planweave.itests.bad.LeavesThreads;
import org.planweave.itests.bad.LoopsInActivator;
import org.planweave.itests.bad.LoopsWhenActivated;
import org.planweave.itests.bad.WaitsInActivator;
import org.planweave.itests.bad.WaitsWhenActivated;

/** A module that hangs, loops, ends in a deadlock, leaves threads or would end the portal harms itself, and nobody else. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultD7IT {

    private static final String PATIENCE = "-Dplanweave.module.start-seconds=3";
    private static final Map<String, UnaryOperator<HostileModule>> BAD = Map.of(
            "waits when activated", jar -> jar.component(WaitsWhenActivated.class),
            "loops when activated", jar -> jar.component(LoopsWhenActivated.class),
            "deadlocks when activated", jar -> jar.component(DeadlocksWhenActivated.class),
            "ends the process when activated", jar -> jar.component(ExitsWhenActivated.class),
            "waits in its activator", jar -> jar.activator(WaitsInActivator.class),
            "loops in its activator", jar -> jar.activator(LoopsInActivator.class));

    private static Portal portal;
    private static int version;

    private Hammer others;

    @BeforeAll
    static void start() {
        portal = Portal.fresh(Map.of("PLANWEAVE_JAVA_OPTS", PATIENCE));
        assertThat(deploy(good("1.0.0"), "").status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void othersWork() {
        others = Hammer.start(2, () -> portal.pages("ruth.calloway"), List.of(
                new Hammer.Question("plans/HW-2027", "Highways and Waste"), new Hammer.Question("api/v1/plans/HW-2027/lines", "HW-2027-a1-1"),
                new Hammer.Question("comments", "Comments")));
    }

    @AfterEach
    void othersAreUnharmed() {
        others.close();
        assertThat(others.lost()).as("%d requests to others", others.asked()).isEmpty();
        assertThat(others.asked()).isPositive();
    }

    /** Those that count in circles take a processor each until the portal ends: they come last, and only where the long form is asked for. */
    static List<String> ways() {
        List<String> ways = new ArrayList<>(List.of("deadlocks when activated"));
        if (Boolean.getBoolean("planweave.faults.long")) {
            ways.addAll(List.of("waits in its activator", "waits when activated", "ends the process when activated", "loops when activated", "loops in its activator"));
        }
        return ways;
    }

    @Order(10)
    @ParameterizedTest
    @MethodSource("ways")
    void aStartThatGoesWrongIsTakenBack(String how) {
        long begun = System.nanoTime();
        Http.Answer answer = deploy(BAD.get(how).apply(good("2.0." + version++)), "");
        long ms = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        assertThat(answer.status()).as(answer.text()).isEqualTo(502);
        assertThat(answer.json().path("detail").asText())
                .contains("Version 1.0.0 runs as before.")
                .containsPattern(how.startsWith("ends") ? "tried to end the portal" : "did not start within 3 seconds");
        assertThat(hostile("well").status()).isEqualTo(200);
        assertThat(portal.api("owen.blake").get("api/v1/modules/hostile").json().path("version").asText()).isEqualTo("1.0.0");
        FaultFigures.of("D7").with("module", how).with("takenBackMs", ms).with("others", others.asked()).write();
    }

    @Order(1)
    @Test
    void requestsThatHangHoldTheirOwnModuleOnly() {
        ExecutorService callers = Executors.newCachedThreadPool();
        List<Runnable> hanging = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            hanging.add(() -> hostile("waits"));
        }
        hanging.forEach(callers::submit);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> busy(hostile("well")));
        assertThat(deploy(good("1.1.0"), "").json().path("detail").asText()).contains("has been inside it since");
        assertThat(hostile("well").status()).as("refused, so it is as it was").isEqualTo(503);
        assertThat(deploy(good("1.1.0"), "?breakOff=true").status()).isEqualTo(200);
        assertThat(hostile("well").status()).isEqualTo(200);
        callers.shutdownNow();
        assertThat(portal.api("tess.rowan").post("api/v1/modules/hostile/rollback", Map.of()).status()).isEqualTo(200);
    }

    @Order(2)
    @Test
    void oneThatFailsAgainAndAgainRestsAndSaysSo() {
        // An answer may come a moment before it is counted.
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1))
                .until(() -> hostile("fails").status() == 503);
        Http.Answer resting = hostile("well");
        assertThat(resting.status()).isEqualTo(503);
        assertThat(resting.json().path("detail").asText()).contains("rests for a moment");
        assertThat(portal.api("owen.blake").get("api/v1/modules/hostile").json().path("running").asBoolean()).isFalse();
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500)).until(() -> hostile("well").status() == 200);
        assertThat(portal.api("owen.blake").get("api/v1/modules/hostile").json().path("running").asBoolean()).isTrue();
    }

    @Order(3)
    @Test
    void whoWouldEndThePortalFailsWhereItStands() {
        assertThat(hostile("exits").status()).isEqualTo(500);
        assertThat(hostile("well").status()).isEqualTo(200);
    }

    @Order(4)
    @Test
    void threadsThatItLeftAreEndedWithIt() {
        assertThat(deploy(good("1.2.0").component(LeavesThreads.class), "").status()).isEqualTo(200);
        assertThat(threads("left-behind-")).isEqualTo(LeavesThreads.THREADS);
        assertThat(portal.api("tess.rowan").post("api/v1/modules/hostile/rollback", Map.of()).status()).isEqualTo(200);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> threads("left-behind-") == 0);
    }

    private static HostileModule good(String number) {
        return HostileModule.version(number).resource(HostileResource.class);
    }

    private static Http.Answer deploy(HostileModule module, String query) {
        return portal.api("tess.rowan").jar("api/v1/modules" + query, module.signedFor(portal));
    }

    private static Http.Answer hostile(String how) {
        return portal.api("ruth.calloway").get("api/v1/hostile/" + how);
    }

    private static boolean busy(Http.Answer answer) {
        return answer.status() == 503 && answer.text().contains("module-busy");
    }

    private static long threads(String name) {
        try {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    Long.toString(portal.pid()), "Thread.print").start();
            return new String(process.getInputStream().readAllBytes()).lines().filter(line -> line.startsWith("\"" + name)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
