package org.planweave.core.internal.life;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets a module do what it does by itself (start, stop, say how it is) in a thread of its own, for so long and no longer. A thread that
 * blocks is interrupted; one that does not even end then is given up, and whoever asked goes on.
 */
final class Watchdog {

    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(2);

    private Watchdog() {}

    /** Something that a module is let do. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /**
     * Does the work and comes back with it, or without it when the time is up.
     *
     * @param doing what it did not do, as a sentence begins: “It did not start”
     * @throws ModuleFailed when the time is up, and the thread has ended since
     * @throws ModuleStuck when the time is up, and the thread goes on
     * @throws Exception what the work threw
     */
    static void within(Duration limit, String name, String doing, Work work) throws Exception {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Throwable e) {
                // Whatever it is, it is told where it was asked for.
                failure.set(e);
            }
        }, "planweave-module-" + name);
        thread.setDaemon(true);
        thread.start();
        if (ended(thread, limit)) {
            rethrow(failure.get());
            return;
        }
        thread.interrupt();
        String sentence = doing + " within " + limit.toSeconds() + " seconds.";
        if (ended(thread, AFTER_INTERRUPT)) {
            throw new ModuleFailed(sentence);
        }
        throw new ModuleStuck(sentence + " It does not let itself be interrupted: its thread runs on until the portal is started again.",
                thread);
    }

    private static boolean ended(Thread thread, Duration limit) throws ModuleFailed {
        try {
            thread.join(limit.toMillis());
            return !thread.isAlive();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new ModuleFailed("The change was interrupted.", e);
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof Exception exception) {
            throw exception;
        }
    }
}
