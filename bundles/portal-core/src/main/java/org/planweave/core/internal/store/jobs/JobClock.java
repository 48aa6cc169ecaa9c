package org.planweave.core.internal.store.jobs;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.Ids;
import org.planweave.api.modules.Job;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.ModuleCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the runner look every two seconds; two jobs can be at work at once. */
@Component(service = JobClock.class, immediate = true)
public final class JobClock {

    private static final Logger LOG = LoggerFactory.getLogger(JobClock.class);
    private static final long PAUSE_SECONDS = 2;
    private static final long LAST_WAIT_SECONDS = 10;

    private final JobRunner runner;
    private final ExecutorService workers = Executors.newFixedThreadPool(2, work -> new Thread(work, "planweave-job"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "planweave-job-clock"));

    @Activate
    public JobClock(@Reference JobBook book, @Reference ModuleCalls calls, @Reference Ids ids) {
        String node = ManagementFactory.getRuntimeMXBean().getName();
        String unique = ids.next() + '-' + node;
        this.runner = new JobRunner(book, calls, workers, unique.substring(0, Math.min(unique.length(), 64)),
                Clock.systemUTC());
        if (Database.isTrial()) {
            LOG.info("An upgrade tries this version; jobs wait until it has decided.");
            return;
        }
        clock.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Reference(service = Job.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addJob(Job job, Map<String, Object> properties) {
        runner.add(job, (Long) properties.getOrDefault("service.bundleid", -1L));
    }

    void removeJob(Job job) {
        runner.remove(job);
    }

    @Deactivate
    void stop() throws InterruptedException {
        clock.shutdown();
        workers.shutdown();
        if (!workers.awaitTermination(LAST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A job is still at work; it is stopped.");
            workers.shutdownNow();
        }
    }

    /** Whatever goes wrong, it looks again. */
    private void look() {
        try {
            runner.look();
        } catch (RuntimeException e) {
            LOG.error("It could not be seen which jobs are due.", e);
        }
    }
}
