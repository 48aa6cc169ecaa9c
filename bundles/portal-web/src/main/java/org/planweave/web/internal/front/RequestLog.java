package org.planweave.web.internal.front;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.planweave.api.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What the log knows of requests: whatever is logged while one is answered carries its id, and, where the settings of the log ask for it, each is
 * a line. Neither the path as it was sent nor the question stands there. Those that were refused for want of a right, or came too often, are a
 * line with the id of whoever asked, so that somebody who tries doors is seen.
 */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.planweave.requests");

    private static final Logger REFUSED = LoggerFactory.getLogger("org.planweave.refused");
    /** Also 404: what somebody may not know of is not there for them. */
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 429);

    /** So that ids of before a restart do not come again. */
    private final String start = Long.toString(System.currentTimeMillis(), 36);
    private final AtomicLong count = new AtomicLong();

    /** Until it is closed, lines of this thread carry the id of a new request. */
    MDC.MDCCloseable begin() {
        return MDC.putCloseable("request", start + '-' + Long.toString(count.incrementAndGet(), 36));
    }

    void ended(Exchange exchange, long nanos) {
        int status = exchange.response().getStatus();
        if (REFUSALS.contains(status) || status == 401 && exchange.api()) {
            REFUSED.info("{} {} to {}", exchange.asked(), status, exchange.person().map(Person::id).orElse("nobody"));
        }
        LOG.debug("{} {} {} ms", exchange.asked(), status, TimeUnit.NANOSECONDS.toMillis(nanos));
    }
}
