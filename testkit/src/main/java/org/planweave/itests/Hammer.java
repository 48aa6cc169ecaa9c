package org.planweave.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Several connections that ask the same questions again and again until told to stop, and count what was lost. */
public final class Hammer implements AutoCloseable {

    /** A question: what to ask, and what a whole answer holds. */
    public record Question(String path, String holds) {}

    /** How long an answer took: what was asked, when, by this JVM's clock. */
    public record Took(String path, long from, long micros) {}

    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong slowestMs = new AtomicLong();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final Queue<Took> took = new ConcurrentLinkedQueue<>();
    private final ExecutorService connections;
    private final List<Future<?>> running = new ArrayList<>();

    private Hammer(int connections) {
        this.connections = Executors.newFixedThreadPool(connections);
    }

    public static Hammer start(int connections, Supplier<Http> caller, List<Question> questions) {
        Hammer hammer = new Hammer(connections);
        for (int i = 0; i < connections; i++) {
            int first = i;
            Http http = caller.get();
            hammer.running.add(hammer.connections.submit(() -> hammer.hit(http, questions, first)));
        }
        return hammer;
    }

    private void hit(Http http, List<Question> questions, int first) {
        for (int i = first; going.get(); i++) {
            Question question = questions.get(i % questions.size());
            long begun = System.nanoTime();
            String trouble = trouble(http, question);
            long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            slowestMs.accumulateAndGet(ms, Math::max);
            took.add(new Took(question.path(), begun, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun)));
            asked.incrementAndGet();
            if (!trouble.isEmpty()) {
                lost.add(question.path() + ": " + trouble);
            }
        }
    }

    private static String trouble(Http http, Question question) {
        try {
            Http.Answer answer = http.get(question.path());
            if (answer.status() == 304) {
                return "";
            }
            if (answer.status() != 200) {
                return answer.status() + " " + answer.text().substring(0, Math.min(200, answer.text().length()));
            }
            return answer.text().contains(question.holds()) ? "" : "200 without “" + question.holds() + "”";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    public long asked() {
        return asked.get();
    }

    /** How long each answer took, in the order in which they came. */
    public List<Took> took() {
        return List.copyOf(took);
    }

    public long slowestMs() {
        return slowestMs.get();
    }

    /** What was lost: an answer other than 200 or 304, or one without its part. */
    public List<String> lost() {
        return List.copyOf(lost);
    }

    /** Lets every connection finish its question. */
    @Override
    public void close() {
        going.set(false);
        connections.shutdown();
        try {
            if (!connections.awaitTermination(90, TimeUnit.SECONDS)) {
                lost.add("a connection that never got its answer");
                connections.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
