package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Modules come, change and go while eight connections read pages and the API. No answer may be lost. */
@EnabledIfSystemProperty(named = "planweave.updates.seconds", matches = "[1-9]\\d*", disabledReason = "run by ./planweave bench updates")
class LifeCycleIT {

    private static final int CONNECTIONS = 8;
    private static final long AT_LEAST_S = Long.getLong("planweave.updates.seconds", 0L);
    private static final int UPDATES = AT_LEAST_S > 0 ? 3 : 1;
    private static final String LINE = "plans:line:HW-2027-a1-1";
    private static final String WORDS = "Counted while modules change.";

    private static Portal portal;
    private static int logged;

    @BeforeAll
    static void start() {
        portal = Portal.fresh();
        Http.Answer given = portal.api("gareth.pike").post("api/v1/comments", Map.of("target", LINE, "text", WORDS));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void noRequestIsLostWhileModulesAreReplaced() throws Exception {
        Map<String, Instant> before = changed();
        logged = portal.log().length();
        Hammer hammer = Hammer.start(CONNECTIONS, () -> portal.pages("ruth.calloway"), List.of(
                new Hammer.Question("plans/HW-2027", WORDS),
                new Hammer.Question("api/v1/plans/HW-2027/lines", "HW-2027-a1-1"),
                new Hammer.Question("api/v1/comments?target=" + LINE, WORDS),
                new Hammer.Question("api/v1/modules", "\"comments\""),
                new Hammer.Question("plans", "Highways and Waste")));
        Instant begun = Instant.now();
        try (hammer) {
            untilAsked(hammer, 50);
            for (int i = 1; i <= UPDATES; i++) {
                replace("comments", "0.1." + i, hammer);
                replace("plans", "0.1." + i, hammer);
            }
            rollBack("comments", hammer);
            Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(200))
                    .until(() -> Duration.between(begun, Instant.now()).toSeconds() >= AT_LEAST_S);
        }
        String figures = "%d requests over %d connections in %d s, %d updates and a roll back: %d lost, slowest %d ms".formatted(
                hammer.asked(), CONNECTIONS, Duration.between(begun, Instant.now()).toSeconds(), 2 * UPDATES, hammer.lost().size(),
                hammer.slowestMs());
        Files.writeString(Path.of("target", "updates.json"), "{\"requests\": %d, \"lost\": %d, \"slowestMs\": %d, \"updates\": %d}%n"
                .formatted(hammer.asked(), hammer.lost().size(), hammer.slowestMs(), 2 * UPDATES));
        assertThat(hammer.lost()).as(figures).isEmpty();
        assertThat(others(changed())).as("other modules were left alone").isEqualTo(others(before));
        assertThat(beginnings()).as("other modules were not started again").allMatch(line -> line.matches("(comments|plans): .*"));
        assertThat(portal.log()).doesNotContain(" ERROR o.p.");
        assertThat(portal.api("ruth.calloway").get("api/v1/modules/comments").json().path("version").asText())
                .isEqualTo("0.1." + (UPDATES - 1));
        assertThat(portal.api("ruth.calloway").get("api/v1/modules/plans").json().path("version").asText()).isEqualTo("0.1." + UPDATES);
    }

    private static void replace(String id, String version, Hammer hammer) {
        Path jar = signed(ModuleCopy.of(Portal.shippedModule(id)).version(version).write());
        Http.Answer answer = portal.api("tess.rowan").jar("api/v1/modules", jar);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("version").asText()).isEqualTo(version);
        assertThat(answer.json().path("running").asBoolean()).as(answer.text()).isTrue();
        untilAsked(hammer, hammer.asked() + 50);
    }

    private static void rollBack(String id, Hammer hammer) {
        Http.Answer answer = portal.api("tess.rowan").post("api/v1/modules/" + id + "/rollback", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        untilAsked(hammer, hammer.asked() + 50);
    }

    private static Path signed(Path jar) {
        Portal.Said said = portal.command("modules", "sign", jar.toString());
        assertThat(said.status()).as(said.err()).isZero();
        return jar;
    }

    private static void untilAsked(Hammer hammer, long requests) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> hammer.asked() >= requests);
    }

    /** The modules whose pages were made ready since the test began. */
    private static List<String> beginnings() {
        return portal.log().substring(logged).lines().filter(line -> line.contains(" resources ready in "))
                .map(line -> line.replaceAll("^.*\\] ", "")).filter(line -> !line.startsWith("portal-web: ")).toList();
    }

    /** When each module was last changed. */
    private static Map<String, Instant> changed() {
        Map<String, Instant> changed = new TreeMap<>();
        portal.api("owen.blake").get("api/v1/modules").items()
                .forEach(module -> changed.put(module.path("id").asText(), Instant.parse(module.path("changedAt").asText())));
        return changed;
    }

    private static Map<String, Instant> others(Map<String, Instant> modules) {
        Map<String, Instant> others = new TreeMap<>(modules);
        others.keySet().removeAll(List.of("comments", "plans"));
        return others;
    }
}
