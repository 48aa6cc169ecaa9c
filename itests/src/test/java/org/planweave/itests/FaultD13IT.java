package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * D13: very many connections of somebody else send their request byte by byte, never send what they announced, do not read what they asked for, or say
 * nothing at all. Whoever uses the portal meanwhile is answered, each time; how soon, beside how soon before, is in the figures.
 */
@ResourceLock("Portal.shared")
class FaultD13IT {

    private static final int SLOW = FaultFigures.times("D13", 1_000);
    private static final int SECONDS = FaultFigures.times("D13.seconds", 4);
    private static final String LINES = "api/v1/plans/HW-2027/lines";
    /** Refused for its empty text once it has been read: a write that leaves nothing behind. */
    private static final Map<String, String> NOTHING = Map.of("target", "plans:line:HW-2027-a1-1", "text", "");
    private static final int REFUSED = 400;

    private final Portal portal = Portal.shared();
    private final Collection<String> lost = new ConcurrentLinkedQueue<>();
    private final Collection<Long> writes = new ConcurrentLinkedQueue<>();

    @Test
    void whoUsesThePortalIsAnsweredWhileOthersDawdle() {
        List<Long> before = asked();
        long writesBefore = Window.percentile(writes, 99);
        writes.clear();
        FaultFigures figures = FaultFigures.of("D13").with("slowConnections", SLOW);
        List<Long> during;
        try (SlowCallers slow = SlowCallers.of(portal.url(), SLOW)) {
            during = asked();
            figures.with("cutOff", slow.cut());
        }
        figures.with("reads", during.size()).with("lost", lost.size()).with("readP99BeforeUs", Window.percentile(before, 99))
                .with("readP99DuringUs", Window.percentile(during, 99)).with("writes", writes.size())
                .with("writeP99BeforeUs", writesBefore).with("writeP99DuringUs", Window.percentile(writes, 99)).write();
        assertThat(lost).isEmpty();
        assertThat(during).isNotEmpty();
        assertThat(writes).isNotEmpty();
        assertThat(portal.log()).doesNotContain("OutOfMemoryError", "RejectedExecutionException");
    }

    /** Two who read and one who writes, for some seconds; how long each answer to the readers took, in microseconds. */
    private List<Long> asked() {
        AtomicBoolean going = new AtomicBoolean(true);
        Http gareth = portal.api("gareth.pike");
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(gareth, going));
        Hammer hammer = Hammer.start(2, () -> portal.api("ruth.calloway"), List.of(new Hammer.Question(LINES, "HW-2027-a1-1")));
        long begun = System.nanoTime();
        try (hammer) {
            Awaitility.await().forever().until(() -> System.nanoTime() - begun >= Duration.ofSeconds(SECONDS).toNanos());
        }
        going.set(false);
        writer.join();
        lost.addAll(hammer.lost());
        return hammer.took().stream().map(Hammer.Took::micros).toList();
    }

    private void write(Http http, AtomicBoolean going) {
        while (going.get()) {
            long begun = System.nanoTime();
            try {
                Http.Answer answer = http.post("api/v1/comments", NOTHING);
                writes.add((System.nanoTime() - begun) / 1_000);
                if (answer.status() != REFUSED) {
                    lost.add("a write: " + answer.status() + " " + answer.text());
                }
            } catch (UncheckedIOException e) {
                lost.add("a write: " + e);
            }
        }
    }
}
