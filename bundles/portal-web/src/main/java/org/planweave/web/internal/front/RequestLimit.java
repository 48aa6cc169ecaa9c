package org.planweave.web.internal.front;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a module may work on a request. One that has not begun to answer by then is interrupted, once: what waits comes back and
 * fails, what counts in circles goes on, but holds one of the module's own places and no more. An answer that is being sent, such as
 * a long file, is left alone.
 */
@Component(service = RequestLimit.class, configurationPid = WebConfig.PID)
public final class RequestLimit {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLimit.class);

    private final Map<Thread, Running> running = new ConcurrentHashMap<>();
    private final long limit;
    private final ScheduledExecutorService clock;

    private record Running(Exchange exchange, long since) {}

    @Activate
    public RequestLimit(WebConfig config) {
        this(Duration.ofSeconds(config.request_seconds()));
    }

    RequestLimit(Duration limit) {
        this.limit = limit.toNanos();
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "planweave-request-limit");
            thread.setDaemon(true);
            return thread;
        });
        long often = Math.max(1, Math.min(1000, limit.toMillis() / 4));
        clock.scheduleWithFixedDelay(this::look, often, often, TimeUnit.MILLISECONDS);
    }

    /** A request of this thread is watched until this is closed. */
    interface Watched extends AutoCloseable {
        @Override
        void close();
    }

    Watched watch(Exchange exchange) {
        Thread thread = Thread.currentThread();
        Running mine = new Running(exchange, System.nanoTime());
        running.put(thread, mine);
        return () -> {
            // Under its lock the interrupt has been sent by now, if at all: it is for this request, and must not reach the next one.
            synchronized (mine) {
                if (!running.remove(thread, mine)) {
                    Thread.interrupted();
                }
            }
        };
    }

    private void look() {
        long now = System.nanoTime();
        running.forEach((thread, one) -> {
            if (now - one.since() > limit && !one.exchange().response().isCommitted()) {
                breakOff(thread, one);
            }
        });
    }

    private void breakOff(Thread thread, Running one) {
        synchronized (one) {
            if (running.remove(thread, one)) {
                LOG.error("{} took longer than {} seconds and is broken off", one.exchange().asked(),
                        TimeUnit.NANOSECONDS.toSeconds(limit));
                thread.interrupt();
            }
        }
    }

    @Deactivate
    void stop() {
        clock.shutdownNow();
    }
}
