package org.planweave.itests.bad;

import java.util.concurrent.CountDownLatch;

/** Ways of never coming back. */
public final class Held {

    private static final Object FIRST = new Object();
    private static final Object SECOND = new Object();

    private Held() {}

    /** Waits for what never happens. */
    static void waits() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("It was interrupted", e);
        }
    }

    /** Counts in circles, whatever it is told. */
    static void loops() {
        while (System.nanoTime() != Long.MIN_VALUE) {
            Thread.onSpinWait();
        }
    }

    /** Two threads, each with what the other one waits for. */
    static void deadlocks() {
        CountDownLatch both = new CountDownLatch(2);
        Thread other = new Thread(() -> inOrder(SECOND, FIRST, both), "deadlocked");
        other.setDaemon(true);
        other.start();
        inOrder(FIRST, SECOND, both);
    }

    private static void inOrder(Object one, Object two, CountDownLatch both) {
        synchronized (one) {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            synchronized (two) {
                throw new IllegalStateException("No deadlock");
            }
        }
    }
}
