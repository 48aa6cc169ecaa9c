package org.planweave.itests;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Asks the same questions so many times a second, whether the answer before has come or not. */
public final class Probe implements AutoCloseable {

    private static final List<Hammer.Question> QUESTIONS = List.of(
            new Hammer.Question("api/v1/plans/HW-2027", "HW-2027"),
            new Hammer.Question("api/v1/comments?target=plans:line:HW-2027-a1-1", "["));

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(16);
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final Http http;

    private Probe(Http http) {
        this.http = http;
    }

    /** Asks for plans and comments. */
    public static Probe start(Portal portal, int perSecond) {
        return start(portal.api("ruth.calloway"), perSecond, QUESTIONS);
    }

    public static Probe start(Http http, int perSecond, List<Hammer.Question> questions) {
        Probe probe = new Probe(http);
        for (int i = 0; i < perSecond; i++) {
            Hammer.Question question = questions.get(i % questions.size());
            probe.clock.scheduleAtFixedRate(() -> probe.ask(question), 1000L * i / perSecond, 1000, TimeUnit.MILLISECONDS);
        }
        return probe;
    }

    private void ask(Hammer.Question question) {
        try {
            Http.Answer answer = http.get(question.path());
            if (answer.status() != 200 || !answer.text().contains(question.holds())) {
                lost.add(question.path() + ": " + answer.status());
            }
        } catch (RuntimeException e) {
            lost.add(question.path() + ": " + e);
        }
        answered.incrementAndGet();
    }

    /** Waits until so many more were answered. */
    public void awaitAnswers(int more) {
        int until = answered.get() + more;
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> answered.get() >= until);
    }

    public int answered() {
        return answered.get();
    }

    public List<String> lost() {
        return List.copyOf(lost);
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(90, TimeUnit.SECONDS)) {
                lost.add("a question that never got its answer");
                clock.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
