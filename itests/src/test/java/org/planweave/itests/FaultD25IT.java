package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * D25: the portal is told to stop while people read and write. Whoever had sent something gets an answer: that it is done, or that the
 * portal is being stopped and nothing was. Nobody's connection breaks, and what was answered for is there after the next start.
 */
class FaultD25IT {

    private static final int STOPS = FaultFigures.times("D25", 1);
    private static final int CONNECTIONS = 8;
    private static final int BEFORE = 40;
    private static final String SAID = "Said before the doors closed, no. ";
    private static final String LINE = "plans:line:HW-2027-a1-1";

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private Portal portal;

    @AfterEach
    void stop() {
        portal.close();
    }

    /** The short form is on Derby; which database it is makes no difference to who is answered. */
    static List<String> databases() {
        return STOPS > 1 ? TestServer.databases().toList() : List.of("Derby");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoHadAskedIsAnsweredAndNothingIsLost(String database) throws Exception {
        portal = Portal.fresh(TestServer.environment(database));
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < STOPS; i++) {
            took.add(stoppedUnderLoad());
            portal.start();
            assertEachThereOnce();
        }
        FaultFigures.of("D25").with("database", database).with("stops", STOPS).with("answered", answered.get())
                .with("toldThatItStops", refused.get()).with("acknowledged", acknowledged.size()).with("broken", broken.size())
                .with("longestStopMs", took.stream().mapToLong(Long::longValue).max().orElse(0)).write();
        assertThat(broken).isEmpty();
    }

    /** How long the process took to end, in milliseconds. */
    private long stoppedUnderLoad() throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(CONNECTIONS);
        int from = answered.get();
        for (int i = 0; i < CONNECTIONS; i++) {
            Http http = portal.api("gareth.pike");
            people.submit(i % 2 == 0 ? () -> ask(() -> comment(http)) : () -> ask(() -> http.get("api/v1/plans/HW-2027/lines")));
        }
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> answered.get() >= from + BEFORE);
        ProcessHandle process = ProcessHandle.of(portal.pid()).orElseThrow();
        long begun = System.nanoTime();
        process.destroy();
        process.onExit().join();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        people.shutdown();
        assertThat(people.awaitTermination(2, TimeUnit.MINUTES)).as("everybody has had an answer").isTrue();
        return took;
    }

    /** Asks until it is told that the portal stops, or finds its door shut; any other end is somebody's question that was dropped. */
    private void ask(Supplier<Http.Answer> question) {
        boolean open = true;
        while (open) {
            try {
                Http.Answer answer = question.get();
                open = answer.status() == 200 || answer.status() == 201;
                answered.addAndGet(open ? 1 : 0);
                boolean told = answer.status() == 503 && !answer.header("Retry-After").isEmpty() && answer.text().contains("being stopped");
                refused.addAndGet(told ? 1 : 0);
                if (!open && !told) {
                    broken.add(answer.status() + " " + answer.text());
                }
            } catch (UncheckedIOException e) {
                open = false;
                if (!(e.getCause() instanceof ConnectException)) {
                    broken.add(String.valueOf(e.getCause()));
                }
            }
        }
    }

    private Http.Answer comment(Http http) {
        String unique = SAID + System.nanoTime();
        Http.Answer answer = http.post("api/v1/comments", Map.of("target", LINE, "text", unique));
        if (answer.status() == 201) {
            acknowledged.put(answer.json().path("id").asText(), unique);
        }
        return answer;
    }

    private void assertEachThereOnce() {
        Map<String, String> there = new ConcurrentHashMap<>();
        portal.api("ruth.calloway").all("api/v1/comments?target=" + LINE).stream().filter(one -> one.path("text").asText().startsWith(SAID))
                .forEach(one -> there.put(one.path("id").asText(), one.path("text").asText()));
        assertThat(there).as("exactly what was answered for").containsExactlyInAnyOrderEntriesOf(acknowledged);
    }
}
