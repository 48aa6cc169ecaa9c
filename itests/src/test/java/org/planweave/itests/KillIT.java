package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The portal's process is killed in the middle of writes, on each database. Whatever it had answered for is there once when it starts
 * again, of what was under way each write at most once, and nothing else. The property {@code planweave.kills} asks for more than one.
 * It takes longest, so it comes first.
 */
@Order(1)
class KillIT {

    private static final String WRITTEN = "Written until the power went, no. ";
    private static final String SAID = "Said until the power went, no. ";
    private static final String LINE = "plans:line:HW-2027-a1-1";
    private static final int WRITERS = 4;
    private static final int ENOUGH = 30;

    private static final AtomicLong WRITES = new AtomicLong();
    private static final int KILLS = Integer.getInteger("planweave.kills", 1);

    private Portal portal;

    @AfterEach
    void stop() {
        portal.close();
    }

    /** Several kills, as ./planweave bench kills asks for, are tried on each database; the one of the short form on Derby. */
    static Stream<String> databases() {
        return KILLS > 1 ? TestServer.databases() : Stream.of("Derby");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyAcknowledgedWriteSurvivesAKill(String database) throws Exception {
        portal = Portal.fresh(TestServer.environment(database));
        String feature = turnedOff();
        String modules = versions();
        Map<String, String> lines = new ConcurrentHashMap<>();
        Map<String, String> comments = new ConcurrentHashMap<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            writeAndKill(lines, comments, kill);
            portal.start();
            assertWhole("api/v1/plans/HW-2027/lines", WRITTEN, lines, kill);
            assertWhole("api/v1/comments?target=" + LINE, SAID, comments, kill);
            var audit = portal.api("ivor.tench").get("api/v1/audit/verification");
            assertThat(audit.status()).as(audit.text()).isEqualTo(200);
            assertThat(audit.json().path("whole").asBoolean(audit.json().path("sound").asBoolean())).as(audit.text()).isTrue();
        }
        assertThat(versions()).isEqualTo(modules);
        assertThat(features()).as("the switch that was turned").isEqualTo(feature);
        note(database, lines.size() + comments.size());
    }

    private void writeAndKill(Map<String, String> lines, Map<String, String> comments, int kill) throws InterruptedException {
        int before = Math.min(lines.size(), comments.size());
        Http ruth = portal.api("ruth.calloway");
        Http gareth = portal.api("gareth.pike");
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS / 2; i++) {
            writers.submit(() -> write(lines, WRITTEN, text -> ruth.post("api/v1/plans/HW-2027/lines",
                    Map.of("kind", "action", "text", text, "section", "What we will do"))));
            writers.submit(() -> write(comments, SAID, text -> gareth.post("api/v1/comments",
                    Map.of("target", LINE, "text", text))));
        }
        Awaitility.await().atMost(Duration.ofMinutes(2))
                .until(() -> lines.size() >= before + ENOUGH / KILLS && comments.size() >= before + ENOUGH / KILLS);
        portal.kill();
        writers.shutdown();
        assertThat(writers.awaitTermination(2, TimeUnit.MINUTES)).as("kill %d", kill).isTrue();
    }

    /**
     * Each that was acknowledged is there under its id with its own words; no words are there twice; of those under way when it was
     * killed, one a writer at most.
     */
    private void assertWhole(String path, String text, Map<String, String> acknowledged, int kills) {
        Map<String, String> there = written(path, text);
        assertThat(there).as("%d acknowledged, %d kills", acknowledged.size(), kills).containsAllEntriesOf(acknowledged)
                .hasSizeLessThanOrEqualTo(acknowledged.size() + kills * WRITERS / 2);
        assertThat(there.values()).doesNotHaveDuplicates();
    }

    private static void note(String database, int writes) throws IOException {
        Files.writeString(Path.of("target", "kills.json"),
                "{\"bench\": \"kills\", \"database\": \"%s\", \"kills\": %d, \"acknowledged\": %d, \"lost\": 0, \"twice\": 0}%n"
                        .formatted(database, KILLS, writes), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void write(Map<String, String> acknowledged, String text, Function<String, Http.Answer> write) {
        boolean reached = true;
        while (reached) {
            String unique = text + WRITES.incrementAndGet();
            try {
                Http.Answer answer = write.apply(unique);
                if (answer.status() == 201) {
                    acknowledged.put(answer.json().path("id").asText(), unique);
                }
            } catch (UncheckedIOException e) {
                reached = false;
            }
        }
    }

    /** What was written, by id. */
    private Map<String, String> written(String path, String text) {
        Map<String, String> there = new HashMap<>();
        portal.api("ruth.calloway").all(path).forEach(item -> {
            String found = item.path("text").asText();
            if (found.startsWith(text)) {
                assertThat(there.put(item.path("id").asText(), found)).as("an id given twice").isNull();
            }
        });
        return there;
    }

    /** Turns a feature off, and says how the department's features stand then. */
    private String turnedOff() {
        Portal.Said said = portal.command("switch", "comments:receive", "CL", "off", "--reason", "We read first.");
        assertThat(said.status()).as(said.out() + said.err()).isZero();
        return features();
    }

    private String features() {
        Http director = portal.api("lucia.benn");
        for (var department : director.get("api/v1/departments").items()) {
            if (department.path("code").asText().equals("CL")) {
                return director.get("api/v1/departments/" + department.path("id").asText() + "/features").text();
            }
        }
        throw new AssertionError("There is no department CL");
    }

    private String versions() {
        StringBuilder versions = new StringBuilder();
        portal.api("owen.blake").get("api/v1/modules").items().forEach(module ->
                versions.append(module.path("id").asText()).append(' ').append(module.path("version").asText()).append(' ')
                        .append(module.path("digest").asText()).append(' ').append(module.path("running").asText()).append('\n'));
        return versions.toString();
    }
}
