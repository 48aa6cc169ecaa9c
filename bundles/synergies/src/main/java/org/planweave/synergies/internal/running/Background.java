package org.planweave.synergies.internal.running;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs on a thread of its own: for the first time a little after it started, then a little after each change, so that many changes
 * make one run; every ten minutes as a job, should a change have been missed.
 */
@Component(service = {Background.class, Job.class})
public final class Background implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int PAUSE_SECONDS = 3;

    private final FindSynergies finding;
    private final Engines engines;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "synergies");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    @Activate
    public Background(@Reference FindSynergies finding, @Reference Engines engines) {
        this.finding = finding;
        this.engines = engines;
        soon();
        worker.scheduleWithFixedDelay(engines::rest, 1, 1, TimeUnit.MINUTES);
    }

    /** Something changed: looks again in a few seconds. */
    public void soon() {
        if (due.compareAndSet(false, true)) {
            worker.schedule(this::look, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        due.set(false);
        try {
            FindSynergies.Ran ran = finding.run(false);
            LOG.debug("Looked for synergies: {}", ran);
        } catch (CancellationException e) {
            LOG.info("Looking for synergies was cancelled; what was found before stays.");
        } catch (RuntimeException | LinkageError e) { // the native library may be missing on this platform
            LOG.warn("Looking for synergies failed; it is tried again after the next change, or in ten minutes.", e);
        }
    }

    @Override
    public String name() {
        return "synergies.find";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /** Only says that a run is due: jobs of others need not wait for it. */
    @Override
    public void run() {
        soon();
    }

    @Deactivate
    public void stop() {
        worker.shutdownNow();
    }
}
