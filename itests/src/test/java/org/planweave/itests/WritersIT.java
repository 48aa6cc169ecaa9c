package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many who write at once, on each database; part of {@code ./planweave bench writers}, not of every run. A write that is sent again,
 * because no answer came, is there once; an edit that was acknowledged is a version of its line. {@code planweave.repeats},
 * {@code planweave.editors} and {@code planweave.edits} ask for more.
 */
@EnabledIfSystemProperty(named = "planweave.repeats", matches = "\\d+")
class WritersIT {

    private static final int WRITES = Integer.getInteger("planweave.repeats", 60);
    private static final int TIMES = 5;
    private static final int EDITORS = Integer.getInteger("planweave.editors", 6);
    private static final int EDITS = Integer.getInteger("planweave.edits", 8);
    private static final int CONNECTIONS = 8;
    private static final String SAID = "Sent again, no. ";

    private static final Map<String, Portal> PORTALS = new ConcurrentHashMap<>();

    private Portal portal;

    @AfterAll
    static void stop() {
        PORTALS.values().forEach(Portal::close);
    }

    private void start(String database) throws Exception {
        Map<String, String> where = TestServer.environment(database);
        portal = PORTALS.computeIfAbsent(database, any -> Portal.fresh(where));
    }

    @ParameterizedTest
    @MethodSource("org.planweave.itests.TestServer#databases")
    void aWriteSentFiveTimesAcrossAKillIsThereOnce(String database) throws Exception {
        start(database);
        List<Integer> sends = new ArrayList<>();
        IntStream.range(0, WRITES * TIMES).forEach(i -> sends.add(i % WRITES));
        Collections.shuffle(sends, new Random(20_000));
        ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>(sends);
        Map<Integer, Set<String>> answered = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        List<String> lines = lines();
        ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<?>> running = new ArrayList<>();
        AtomicReference<Http> gareth = new AtomicReference<>(portal.api("gareth.pike"));
        for (int i = 0; i < CONNECTIONS; i++) {
            running.add(senders.submit(() -> {
                for (Integer number = queue.poll(); number != null; number = queue.poll()) {
                    answered.computeIfAbsent(number, any -> ConcurrentHashMap.newKeySet())
                            .add(sent(gareth, number, lines.get(number % lines.size())));
                    done.incrementAndGet();
                }
            }));
        }
        Awaitility.await().atMost(Duration.ofHours(1)).until(() -> done.get() >= WRITES * TIMES / 2);
        portal.kill();
        portal.start();
        gareth.set(portal.api("gareth.pike"));
        for (Future<?> one : running) {
            one.get(1, TimeUnit.HOURS);
        }
        senders.shutdown();

        assertThat(answered).hasSize(WRITES);
        assertThat(answered.values()).as("every sending of one write gets the same id").allMatch(ids -> ids.size() == 1);
        Set<String> ids = new HashSet<>();
        int there = 0;
        for (String line : lines) {
            for (JsonNode comment : all("api/v1/comments?target=plans:line:" + line)) {
                if (comment.path("text").asText().startsWith(SAID)) {
                    ids.add(comment.path("id").asText());
                    there++;
                }
            }
        }
        assertThat(there).as("comments there").isEqualTo(WRITES);
        assertThat(ids).hasSize(WRITES);
        note("{\"bench\": \"repeats\", \"database\": \"%s\", \"writes\": %d, \"sends\": %d, \"lost\": 0, \"twice\": 0}%n"
                .formatted(database, WRITES, WRITES * TIMES));
    }

    /** Sends until it is answered for, as a program does that got no answer; the portal comes back at another port. */
    private static String sent(AtomicReference<Http> http, int number, String line) {
        String body = "{\"target\": \"plans:line:%s\", \"text\": \"%s%d\"}".formatted(line, SAID, number);
        List<String> ids = new ArrayList<>();
        Awaitility.await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMinutes(5)).until(() -> {
            try {
                Http.Answer answer = http.get().send("POST", "api/v1/comments", "application/json", BodyPublishers.ofString(body),
                        Map.of("Idempotency-Key", "again-" + number));
                if (answer.status() == 201) {
                    ids.add(answer.json().path("id").asText());
                }
            } catch (UncheckedIOException e) {
                // No answer: the portal was killed. The next round sends it again.
                return false;
            }
            return !ids.isEmpty();
        });
        return ids.get(0);
    }

    @ParameterizedTest
    @MethodSource("org.planweave.itests.TestServer#databases")
    void everyAcknowledgedEditIsAVersionOfItsLine(String database) throws Exception {
        start(database);
        List<String> lines = lines().subList(0, Math.min(lines().size(), Math.max(2, EDITORS / 3)));
        Map<String, Set<String>> acknowledged = new ConcurrentHashMap<>();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            int editor = i;
            running.add(editors.submit(() -> {
                Random random = new Random(editor);
                Http ruth = portal.api("ruth.calloway");
                for (int edit = 0; edit < EDITS; edit++) {
                    String line = lines.get(random.nextInt(lines.size()));
                    String text = "Mend it, said editor %d the %d. time.".formatted(editor, edit);
                    edited(ruth, line, text, refused);
                    acknowledged.computeIfAbsent(line, any -> ConcurrentHashMap.newKeySet()).add(text);
                }
            }));
        }
        for (Future<?> one : running) {
            one.get(1, TimeUnit.HOURS);
        }
        editors.shutdown();

        for (Map.Entry<String, Set<String>> line : acknowledged.entrySet()) {
            List<String> texts = all("api/v1/lines/" + line.getKey() + "/versions").stream().map(one -> one.path("text").asText())
                    .filter(text -> text.startsWith("Mend it, said editor")).toList();
            assertThat(texts).as("versions of line %s", line.getKey()).containsExactlyInAnyOrderElementsOf(line.getValue());
        }
        note("{\"bench\": \"editors\", \"database\": \"%s\", \"editors\": %d, \"edits\": %d, \"refused first\": %d, \"lost\": 0}%n"
                .formatted(database, EDITORS, EDITORS * EDITS, refused.get()));
    }

    /** Writes from the version that is there, and again when somebody was quicker (412) or went first at the same moment (503). */
    private static void edited(Http http, String line, String text, AtomicInteger refused) {
        boolean written = false;
        while (!written) {
            Http.Answer now = http.get("api/v1/lines/" + line);
            assertThat(now.status()).as(now.text()).isIn(200, 503);
            Http.Answer answer = now.status() == 503 ? now : http.put("api/v1/lines/" + line,
                    Map.of("kind", now.json().path("kind").asText(), "section", now.json().path("section").asText(), "text", text),
                    Map.of("If-Match", now.header("ETag")));
            assertThat(answer.status()).as(answer.text()).isIn(200, 412, 503);
            written = answer != now && answer.status() == 200;
            refused.addAndGet(written ? 0 : 1);
        }
    }

    private List<String> lines() {
        return all("api/v1/plans/HW-2027/lines").stream().filter(line -> line.path("kind").asText().equals("action"))
                .map(line -> line.path("id").asText()).toList();
    }

    private List<JsonNode> all(String path) {
        return portal.api("ruth.calloway").all(path);
    }

    private static void note(String figures) throws IOException {
        Files.writeString(Path.of("target", "writers.json"), figures, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
