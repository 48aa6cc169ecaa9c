package org.planweave.web.internal.front;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.planweave.api.host.RequestReads;

/** Counts the requests that were held together as such that only read. */
record CountedReads(AtomicInteger requests) implements RequestReads {

    @Override
    public <T> T during(Supplier<T> request) {
        requests.incrementAndGet();
        return request.get();
    }
}
