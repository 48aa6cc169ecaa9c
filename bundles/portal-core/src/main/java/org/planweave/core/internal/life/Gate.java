package org.planweave.core.internal.life;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The gate of one module. Many go in and out; once it is shut, those inside finish and those who come wait, so that nobody is lost
 * while the module is replaced. A thread that is inside already always gets in, or it would wait for itself. Only so many requests are
 * inside at once: a module whose requests hang holds that many threads and no more.
 */
final class Gate {

    /** So many requests may have this module as the first they go into. More than the database has connections would not help. */
    static final int REQUESTS = 12;

    /** More would only wait for each other, and hold threads of the web server that others need. */
    private static final int WAITING = 48;
    private static final Duration FOR_A_PLACE = Duration.ofSeconds(15);
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(2);

    /** How somebody comes: a request to the module's own address is counted, a call on the way through another module is not. */
    enum Coming { AS_REQUEST, IN_PASSING }

    /** Whether one got in. */
    enum Entry { IN, SHUT, FULL }

    private static final class Stay {
        private final String what;
        private final Coming coming;
        private final Instant since = Instant.now();
        private int depth = 1;

        private Stay(String what, Coming coming) {
            this.what = what;
            this.coming = coming;
        }
    }

    /** Who is still inside when the time is up. */
    record Holder(String what, Instant since) {}

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final Map<Thread, Stay> inside = new HashMap<>();
    private int requests;
    private int waiting;
    private boolean shut;

    /** Goes in, waiting so long for the gate to open, and for a place to be free for fifteen seconds of it at most. */
    Entry enter(String what, Coming coming, Duration patience) {
        lock.lock();
        try {
            Stay stay = inside.get(Thread.currentThread());
            if (stay != null) {
                stay.depth++;
                return Entry.IN;
            }
            Entry entry = waitForPlace(coming, patience);
            if (entry == Entry.IN) {
                inside.put(Thread.currentThread(), new Stay(what, coming));
                requests += coming == Coming.AS_REQUEST ? 1 : 0;
            }
            return entry;
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
                gone(stay);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Shuts the gate and waits until everybody but this thread is out.
     *
     * @param breakOff whether those who are inside when the time is up are interrupted and no longer counted
     * @return who is still inside when the time is up; the gate is then open again
     */
    Optional<Holder> shut(Duration patience, boolean breakOff) {
        lock.lock();
        try {
            shut = true;
            if (emptied(patience)) {
                return Optional.empty();
            }
            if (breakOff) {
                inside.keySet().stream().filter(thread -> thread != Thread.currentThread()).forEach(Thread::interrupt);
                if (!emptied(AFTER_INTERRUPT)) {
                    giveUpOthers();
                }
                return Optional.empty();
            }
            Holder holder = longestStay();
            open();
            return Optional.of(holder);
        } finally {
            lock.unlock();
        }
    }

    Optional<Holder> shut(Duration patience) {
        return shut(patience, false);
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

    /** Whether one who comes now does not have to wait for a change of the module. */
    boolean isOpen() {
        lock.lock();
        try {
            return !shut;
        } finally {
            lock.unlock();
        }
    }

    private void gone(Stay stay) {
        requests -= stay.coming == Coming.AS_REQUEST ? 1 : 0;
        changed.signalAll();
    }

    private Entry waitForPlace(Coming coming, Duration patience) {
        long toOpen = patience.toNanos();
        long forPlace = Math.min(toOpen, FOR_A_PLACE.toNanos());
        while (shut || coming == Coming.AS_REQUEST && requests >= REQUESTS) {
            if (shut) {
                if (toOpen <= 0) {
                    return Entry.SHUT;
                }
                toOpen = await(toOpen);
            } else {
                if (forPlace <= 0 || waiting >= WAITING) {
                    return Entry.FULL;
                }
                waiting++;
                forPlace = await(forPlace);
                waiting--;
            }
        }
        return Entry.IN;
    }

    private boolean emptied(Duration patience) {
        long left = patience.toNanos();
        while (othersInside()) {
            if (left <= 0) {
                return false;
            }
            left = await(left);
        }
        return true;
    }

    /** They come out some time or never; either way they count no more, and their place is free. */
    private void giveUpOthers() {
        Iterator<Map.Entry<Thread, Stay>> all = inside.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Thread, Stay> one = all.next();
            if (one.getKey() != Thread.currentThread()) {
                all.remove();
                gone(one.getValue());
            }
        }
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
