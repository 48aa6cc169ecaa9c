package org.planweave.e2e;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.planweave.itests.Http;

/** Asks for the same pages fifty times a second, at most eight of them at once, as many as people wait for at the busiest time. */
final class Probe implements AutoCloseable {

    private static final int EVERY_MS = 20;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService callers = Executors.newFixedThreadPool(8);
    private final AtomicLong asked = new AtomicLong();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final Http reader;
    private final List<String> paths;

    Probe(Http reader, List<String> paths) {
        this.reader = reader;
        this.paths = paths;
        clock.scheduleAtFixedRate(() -> callers.execute(this::ask), 0, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    private void ask() {
        String path = paths.get((int) (asked.getAndIncrement() % paths.size()));
        try {
            int status = reader.get(path).status();
            if (status != 200) {
                failed.add(path + " answered " + status);
            }
        } catch (RuntimeException e) {
            failed.add(path + ": " + e);
        }
    }

    long asked() {
        return asked.get();
    }

    List<String> failed() {
        return List.copyOf(failed);
    }

    /** Asks no more, and waits for the answers that are still to come. */
    @Override
    public void close() {
        clock.shutdownNow();
        callers.shutdown();
        try {
            if (!callers.awaitTermination(2, TimeUnit.MINUTES)) {
                failed.add("No answer for two minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
