package org.planweave.web.internal.front;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What the log knows of requests: whatever is logged while one is answered carries its id, and, where the settings of the log ask for it, each is
 * a line. Neither the path as it was sent, nor the question, nor who asked stands there.
 */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.planweave.requests");

    /** So that ids of before a restart do not come again. */
    private final String start = Long.toString(System.currentTimeMillis(), 36);
    private final AtomicLong count = new AtomicLong();

    /** Until it is closed, lines of this thread carry the id of a new request. */
    MDC.MDCCloseable begin() {
        return MDC.putCloseable("request", start + '-' + Long.toString(count.incrementAndGet(), 36));
    }

    void ended(Exchange exchange, long nanos) {
        LOG.debug("{} {} {} ms", exchange.asked(), exchange.response().getStatus(), TimeUnit.NANOSECONDS.toMillis(nanos));
    }
}
