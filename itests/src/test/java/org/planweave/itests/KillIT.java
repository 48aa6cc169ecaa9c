package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal's process is killed in the middle of writes. Whatever it had answered for is there when it starts again. */
class KillIT {

    private static final String LINE = "plans:line:HW-2027-a1-1";
    private static final int WRITERS = 4;
    private static final int ENOUGH = 60;

    private static Portal portal;

    @BeforeAll
    static void start() {
        portal = Portal.fresh();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void everyAcknowledgedWriteSurvivesAKill() throws InterruptedException {
        String feature = turnedOff();
        String modules = versions();
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        Queue<String> comments = new ConcurrentLinkedQueue<>();
        Http ruth = portal.api("ruth.calloway");
        Http gareth = portal.api("gareth.pike");
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS / 2; i++) {
            writers.submit(() -> write(lines, () -> ruth.post("api/v1/plans/HW-2027/lines",
                    Map.of("kind", "action", "text", "Written until the power went.", "section", "What we will do"))));
            writers.submit(() -> write(comments, () -> gareth.post("api/v1/comments",
                    Map.of("target", LINE, "text", "Said until the power went."))));
        }
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> lines.size() >= ENOUGH && comments.size() >= ENOUGH);
        portal.kill();
        writers.shutdown();
        assertThat(writers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();

        portal.start();

        assertThat(missing("api/v1/plans/HW-2027/lines", lines)).as("lines of %d acknowledged", lines.size()).isEmpty();
        assertThat(missing("api/v1/comments?target=" + LINE, comments)).as("comments of %d acknowledged", comments.size()).isEmpty();
        var audit = portal.api("ivor.tench").get("api/v1/audit/verification");
        assertThat(audit.status()).as(audit.text()).isEqualTo(200);
        assertThat(audit.json().path("whole").asBoolean(audit.json().path("sound").asBoolean())).as(audit.text()).isTrue();
        assertThat(versions()).isEqualTo(modules);
        assertThat(features()).as("the switch that was turned").isEqualTo(feature);
        Portal.Said second = portal.command("start", "--detach", "--port", "0");
        assertThat(second.status()).as(second.out()).isEqualTo(1);
        assertThat(second.err()).contains(".");
    }

    private static void write(Queue<String> acknowledged, Supplier<Http.Answer> write) {
        boolean reached = true;
        while (reached) {
            try {
                Http.Answer answer = write.get();
                if (answer.status() == 201) {
                    acknowledged.add(answer.json().path("id").asText());
                }
            } catch (UncheckedIOException e) {
                reached = false;
            }
        }
    }

    private static List<String> missing(String path, Queue<String> acknowledged) {
        Set<String> there = new HashSet<>();
        String next = path + (path.contains("?") ? "&" : "?") + "limit=1000";
        Http ruth = portal.api("ruth.calloway");
        while (!next.isEmpty()) {
            Http.Answer answer = ruth.get(next);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            var items = answer.json().isArray() ? answer.json() : answer.items();
            items.forEach(item -> there.add(item.path("id").asText()));
            next = next(answer);
        }
        List<String> missing = new ArrayList<>(acknowledged);
        missing.removeAll(there);
        return missing;
    }

    private static String next(Http.Answer answer) {
        var link = java.util.regex.Pattern.compile("<https?://[^/]+/([^>]+)>; *rel=\"?next").matcher(answer.header("Link"));
        return link.find() ? link.group(1) : "";
    }

    /** Turns a feature off, and says how the department's features stand then. */
    private static String turnedOff() {
        Portal.Said said = portal.command("switch", "comments:receive", "CL", "off", "--reason", "We read first.");
        assertThat(said.status()).as(said.out() + said.err()).isZero();
        return features();
    }

    private static String features() {
        Http director = portal.api("lucia.benn");
        for (var department : director.get("api/v1/departments").items()) {
            if (department.path("code").asText().equals("CL")) {
                return director.get("api/v1/departments/" + department.path("id").asText() + "/features").text();
            }
        }
        throw new AssertionError("There is no department CL");
    }

    private static String versions() {
        StringBuilder versions = new StringBuilder();
        portal.api("owen.blake").get("api/v1/modules").items().forEach(module ->
                versions.append(module.path("id").asText()).append(' ').append(module.path("version").asText()).append(' ')
                        .append(module.path("digest").asText()).append(' ').append(module.path("running").asText()).append('\n'));
        return versions.toString();
    }
}
