package org.planweave.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A few connections that ask for the same pages again and again, and count what was lost. */
final class Load implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final int AFTERWARDS = 40;
    private static final int LONGEST_S = 90;

    private final AtomicBoolean going = new AtomicBoolean(true);
    private final CountDownLatch begun = new CountDownLatch(CONNECTIONS);
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile CountDownLatch more = new CountDownLatch(0);

    private Load() {}

    /** Returns once every connection has had its first answer. */
    static Load start(Visitor visitor, List<String> pages) {
        Load load = new Load();
        for (int i = 0; i < CONNECTIONS; i++) {
            int first = i;
            Thread thread = new Thread(() -> load.ask(visitor, pages, first), "planweave-load-" + i);
            load.threads.add(thread);
            thread.start();
        }
        load.await(load.begun);
        return load;
    }

    /** Until so many further requests have been answered. */
    void goOn() {
        more = new CountDownLatch(AFTERWARDS);
        await(more);
    }

    /** Lets each connection finish, and says what was lost while doing what. */
    List<String> close(String doing) {
        close();
        return lost.stream().map(line -> "while " + doing + ", " + line).toList();
    }

    @Override
    public void close() {
        going.set(false);
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(LONGEST_S));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void ask(Visitor visitor, List<String> pages, int first) {
        for (int i = first; going.get(); i++) {
            String page = pages.get(i % pages.size());
            try {
                Visitor.Seen seen = visitor.get(page);
                if (!seen.answers()) {
                    lost.add(page + " answered " + seen.status());
                }
            } catch (Refused refused) {
                lost.add(refused.getMessage());
            }
            begun.countDown();
            more.countDown();
        }
    }

    private void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST_S, TimeUnit.SECONDS)) {
                lost.add("no answers came for " + LONGEST_S + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }
}
