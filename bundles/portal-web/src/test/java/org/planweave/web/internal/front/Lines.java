package org.planweave.web.internal.front;

import java.util.List;
import java.util.concurrent.Flow;

/** Gathers lines as they arrive. */
record Lines(List<String> all) implements Flow.Subscriber<String> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        all.add(line);
    }

    @Override
    public void onError(Throwable failure) {
        all.add("lost: " + failure);
    }

    @Override
    public void onComplete() {
        all.add("end");
    }
}
