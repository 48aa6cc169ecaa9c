package org.planweave.web.internal.front;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows how many requests are inside. Once it is closed nobody is let in, and those inside are waited for. */
@Component(service = Drain.class)
public final class Drain {

    static final String STARTING = "The portal is starting and did nothing; try again in a minute.";
    static final String STOPPING = "The portal is being stopped and did nothing; try again in a few minutes.";
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final Object lock = new Object();
    private int inside;
    private boolean closed;

    /** A request is inside until this is closed. */
    interface Inside extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Lets a request in.
     *
     * @throws Problem with status 503 if the portal is being stopped: nothing has been done with the request
     */
    Inside enter() {
        synchronized (lock) {
            if (closed) {
                throw Problem.of(503, "stopping", STOPPING);
            }
            inside++;
        }
        return this::left;
    }

    boolean closed() {
        synchronized (lock) {
            return closed;
        }
    }

    private void left() {
        synchronized (lock) {
            inside--;
            lock.notifyAll();
        }
    }

    /**
     * Lets nobody in any more. Comes back when nobody is inside, or after a time.
     *
     * @param patience how long those inside have
     * @param told how long to stay at least, so that whoever asks again on a connection that is kept open hears that it ends
     */
    void close(Duration patience, Duration told) throws InterruptedException {
        long begun = System.nanoTime();
        synchronized (lock) {
            closed = true;
            long left = 1;
            while (left > 0) {
                left = (inside > 0 ? patience : told).toNanos() - (System.nanoTime() - begun);
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
            if (inside > 0) {
                LOG.warn("{} requests were not answered within {} seconds of being told to stop", inside, patience.toSeconds());
            }
        }
    }
}
