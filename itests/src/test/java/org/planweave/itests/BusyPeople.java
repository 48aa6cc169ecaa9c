package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * People who read a plan and comment on it without a pause while something of the portal fails. Each is either answered as ever, or told
 * that it is not available and when to try again; whatever else they are answered is kept as {@link #broken()}.
 */
final class BusyPeople {

    private record Said(String text, Instant at) {}

    private static final String SAID = "Said while something failed, no. ";
    private static final String LINE = "plans:line:HW-2027-a1-1";
    private static final int SOME = 30;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** What was answered for, by its id. */
    private final Map<String, Said> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger readersTold = new AtomicInteger();
    private final AtomicInteger writersTold = new AtomicInteger();
    private final AtomicLong slowestTold = new AtomicLong();
    private final ExecutorService people;
    private final Portal portal;
    private final int writers;
    private volatile boolean over;

    /** @param readers as many as there are people who write */
    BusyPeople(Portal portal, int readers) {
        this.portal = portal;
        this.writers = readers;
        this.people = Executors.newFixedThreadPool(readers + writers);
        Http gareth = portal.api("gareth.pike");
        Http ruth = portal.api("ruth.calloway");
        for (int i = 0; i < readers; i++) {
            people.submit(() -> ask(() -> ruth.get("api/v1/plans/HW-2027/lines"), readersTold));
            people.submit(() -> ask(() -> comment(gareth), writersTold));
        }
    }

    /** Waits until reads and writes have been answered as ever, some of each; gives how long that took, in milliseconds. */
    long answeredAsEver() {
        int readFrom = read.get();
        int writtenFrom = acknowledged.size();
        return waitedUntil(() -> read.get() >= readFrom + SOME && acknowledged.size() >= writtenFrom + SOME);
    }

    /** Waits until so many more writes have been refused with 503. */
    void toldOfWrites(int more) {
        int from = writersTold.get();
        waitedUntil(() -> writersTold.get() >= from + more);
    }

    private static long waitedUntil(Supplier<Boolean> there) {
        long begun = System.nanoTime();
        Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(there::get);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /** The portal's process has been ended while they asked: what they are answered from then on is no fault. */
    void endWithThePortal() throws InterruptedException {
        end();
        broken.clear();
    }

    /** Nobody asks any more, and everybody has had an answer. */
    void end() throws InterruptedException {
        over = true;
        people.shutdown();
        assertThat(people.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)).as("everybody has had an answer").isTrue();
    }

    Queue<String> broken() {
        return broken;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** When each comment had been answered for, by its id. */
    Map<String, Instant> acknowledgedAt() {
        return acknowledged.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().at()));
    }

    int read() {
        return read.get();
    }

    int readersTold() {
        return readersTold.get();
    }

    int writersTold() {
        return writersTold.get();
    }

    /** The longest that anybody waited to be told that it is not available, in milliseconds. */
    long slowestToldMs() {
        return slowestTold.get();
    }

    /**
     * What was answered for is there, once. A write that was under way when something failed may be there, though nobody could be told:
     * one of each who writes.
     */
    void assertEachThereOnce(int failures) {
        Map<String, String> there = new HashMap<>();
        portal.api("ruth.calloway").all("api/v1/comments?target=" + LINE).stream().filter(one -> one.path("text").asText().startsWith(SAID))
                .forEach(one -> there.put(one.path("id").asText(), one.path("text").asText()));
        assertThat(there).containsAllEntriesOf(
                acknowledged.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().text())));
        assertThat(there.values()).doesNotHaveDuplicates();
        assertThat(there).hasSizeLessThanOrEqualTo(acknowledged.size() + failures * writers);
    }

    private void ask(Supplier<Http.Answer> question, AtomicInteger told) {
        while (!over) {
            try {
                long begun = System.nanoTime();
                Http.Answer answer = question.get();
                if (answer.status() == 503 && !answer.header("Retry-After").isEmpty()) {
                    told.incrementAndGet();
                    slowestTold.accumulateAndGet(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), Math::max);
                } else if (answer.status() == 200) {
                    read.incrementAndGet();
                } else if (answer.status() != 201) {
                    broken.add(answer.status() + " " + answer.text());
                }
            } catch (UncheckedIOException e) {
                broken.add(String.valueOf(e.getCause()));
            }
        }
    }

    private Http.Answer comment(Http http) {
        String unique = SAID + System.nanoTime();
        Http.Answer answer = http.post("api/v1/comments", Map.of("target", LINE, "text", unique));
        if (answer.status() == 201) {
            acknowledged.put(answer.json().path("id").asText(), new Said(unique, Instant.now()));
        }
        return answer;
    }
}
