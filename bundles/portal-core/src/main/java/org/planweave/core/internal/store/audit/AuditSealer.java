package org.planweave.core.internal.store.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals every two seconds. Not a job: a job's own row, written each time, would cost more than the sealing. */
@Component(service = AuditSealer.class, immediate = true)
public final class AuditSealer {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final long PAUSE_SECONDS = 2;

    private final AuditChain chain;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "planweave-audit"));

    @Activate
    public AuditSealer(@Reference AuditChain chain) {
        this.chain = chain;
        worker.scheduleWithFixedDelay(this::seal, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Whatever goes wrong, it tries again. */
    private void seal() {
        try {
            chain.seal();
        } catch (RuntimeException e) {
            LOG.error("The audit record could not be sealed; it is tried again.", e);
        }
    }
}
