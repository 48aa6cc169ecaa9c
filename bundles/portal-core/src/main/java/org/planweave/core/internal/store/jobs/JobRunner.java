package org.planweave.core.internal.store.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.planweave.api.modules.Job;
import org.planweave.core.internal.store.ModuleCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks which jobs are due and has them run. */
public final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    /** How often the database is asked about a job that is not due yet, for another node may have started it late. */
    private static final Duration LOOK = Duration.ofSeconds(15);

    private record Known(Job job, long bundle) {}

    private final Map<String, Known> jobs = new ConcurrentHashMap<>();
    private final Map<String, Instant> nextLook = new ConcurrentHashMap<>();
    private final Map<String, Instant> running = new ConcurrentHashMap<>();
    private final JobBook book;
    private final ModuleCalls calls;
    private final Executor workers;
    private final String node;
    private final Clock clock;

    /** @param node a name that no other node has */
    public JobRunner(JobBook book, ModuleCalls calls, Executor workers, String node, Clock clock) {
        this.book = book;
        this.calls = calls;
        this.workers = workers;
        this.node = node;
        this.clock = clock;
    }

    /** @param bundle the bundle that registered the job, or -1 */
    public void add(Job job, long bundle) {
        nextLook.remove(job.name());
        jobs.put(job.name(), new Known(job, bundle));
    }

    public void remove(Job job) {
        jobs.values().removeIf(known -> known.job() == job);
    }

    /** Holds what runs here, and starts what is due. */
    public void look() {
        Instant now = clock.instant();
        running.forEach((name, held) -> holdOn(name, held, now));
        for (Known known : jobs.values()) {
            if (!nextLook.getOrDefault(known.job().name(), Instant.MIN).isAfter(now)
                    && !running.containsKey(known.job().name())) {
                lookAt(known, now);
            }
        }
    }

    private void holdOn(String name, Instant held, Instant now) {
        if (held.plus(LOOK).isBefore(now)) {
            book.hold(name, node, now);
            running.replace(name, now);
        }
    }

    private void lookAt(Known known, Instant now) {
        String name = known.job().name();
        Duration every = known.job().every();
        book.enter(name);
        nextLook.put(name, now.plus(every.compareTo(LOOK) < 0 ? every : LOOK));
        if (book.take(name, every, node, now)) {
            running.put(name, now);
            workers.execute(() -> run(known));
        }
    }

    private void run(Known known) {
        String name = known.job().name();
        try {
            book.end(name, node, outcome(known), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("How job {} ended could not be written down.", name, e);
        } finally {
            running.remove(name);
        }
    }

    private String outcome(Known known) {
        String name = known.job().name();
        try {
            calls.inside(known.bundle(), "job " + name, known.job()::run);
            return JobBook.WELL;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("Job {} failed; it is tried again when it is next due.", name, e);
            return e.toString();
        }
    }
}
