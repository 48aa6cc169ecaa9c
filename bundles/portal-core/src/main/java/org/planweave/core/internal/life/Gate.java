package org.planweave.core.internal.life;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The gate of one module. Many go in and out; once it is shut, those inside finish and those who come wait, so that nobody is lost
 * while the module is replaced. A thread that is inside already always gets in, or it would wait for itself.
 */
final class Gate {

    private static final class Stay {
        private final String what;
        private final Instant since = Instant.now();
        private int depth = 1;

        private Stay(String what) {
            this.what = what;
        }
    }

    /** Who is still inside when the time is up. */
    record Holder(String what, Instant since) {}

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final Map<Thread, Stay> inside = new HashMap<>();
    private boolean shut;

    /** Goes in. False if the gate stayed shut for so long. */
    boolean enter(String what, Duration patience) {
        lock.lock();
        try {
            Stay stay = inside.get(Thread.currentThread());
            if (stay != null) {
                stay.depth++;
                return true;
            }
            if (!waitUntilOpen(patience)) {
                return false;
            }
            inside.put(Thread.currentThread(), new Stay(what));
            return true;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            Stay stay = inside.get(Thread.currentThread());
            if (stay != null && --stay.depth == 0) {
                inside.remove(Thread.currentThread());
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Shuts the gate and waits until everybody but this thread is out.
     *
     * @return who is still inside when the time is up; the gate is then open again
     */
    Optional<Holder> shut(Duration patience) {
        lock.lock();
        try {
            shut = true;
            long left = patience.toNanos();
            while (othersInside()) {
                if (left <= 0) {
                    Holder holder = longestStay();
                    open();
                    return Optional.of(holder);
                }
                left = await(left);
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    void open() {
        lock.lock();
        try {
            shut = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean waitUntilOpen(Duration patience) {
        long left = patience.toNanos();
        while (shut) {
            if (left <= 0) {
                return false;
            }
            left = await(left);
        }
        return true;
    }

    private boolean othersInside() {
        return inside.size() > (inside.containsKey(Thread.currentThread()) ? 1 : 0);
    }

    private Holder longestStay() {
        return inside.entrySet().stream()
                .filter(entry -> entry.getKey() != Thread.currentThread())
                .map(Map.Entry::getValue)
                .min((a, b) -> a.since.compareTo(b.since))
                .map(stay -> new Holder(stay.what, stay.since))
                .orElseThrow();
    }

    private long await(long nanos) {
        try {
            return changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
