package org.planweave.core.internal.store.events;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.events.EventListener;
import org.planweave.api.host.Overheard;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.ModuleCalls;
import org.planweave.core.internal.store.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one worker that takes events to listeners: at once after a commit here, within two seconds after one on
 * another node.
 */
@Component(service = Dispatcher.class, immediate = true)
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final long LOOK_MILLIS = 2_000;
    private static final long LAST_WAIT_SECONDS = 10;

    private final Post post;
    private final AtomicBoolean called = new AtomicBoolean();
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "planweave-events"));

    @Activate
    public Dispatcher(
            @Reference Outbox outbox,
            @Reference JoinedTransactions transactions,
            @Reference Sql sql,
            @Reference ModuleCalls calls) {
        this.post = new Post(transactions, sql, calls, Clock.systemUTC());
        outbox.ring(this::kick);
        worker.scheduleWithFixedDelay(this::work, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Reference(
            service = EventListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addListener(EventListener<?> listener, Map<String, Object> properties) {
        post.add(listener, (Long) properties.getOrDefault("service.bundleid", -1L));
    }

    void removeListener(EventListener<?> listener) {
        post.remove(listener);
    }

    @Reference(
            service = Overheard.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addOverheard(Overheard<?> overheard) {
        post.add(overheard);
    }

    void removeOverheard(Overheard<?> overheard) {
        post.remove(overheard);
    }

    /** How far each listener that is here is behind. */
    public List<Backlog> backlogs() {
        return post.backlogs();
    }

    @Deactivate
    void stop() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(LAST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("An event listener is still at work; its event will come again.");
        }
    }

    private void kick() {
        if (!worker.isShutdown() && called.compareAndSet(false, true)) {
            worker.execute(this::work);
        }
    }

    /** Whatever goes wrong, the worker stays: it looks again in two seconds. */
    private void work() {
        called.set(false);
        try {
            post.deliver();
        } catch (RuntimeException e) {
            LOG.error("Events could not be handed over.", e);
        }
    }
}
