package org.planweave.web.internal.front;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.planweave.api.host.Gates;

/** A fair lock for each module; what a request went into it leaves at its end. */
final class SimpleGates implements Gates {

    private final Map<String, ReentrantReadWriteLock> locks = new ConcurrentHashMap<>();
    private final ThreadLocal<Map<String, ReentrantReadWriteLock>> inside = new ThreadLocal<>();

    private ReentrantReadWriteLock lock(String module) {
        return locks.computeIfAbsent(module, id -> new ReentrantReadWriteLock(true));
    }

    @Override
    public Visit enter(String module, String what) {
        Map<String, ReentrantReadWriteLock> mine = inside.get();
        if (mine != null) {
            if (!mine.containsKey(module)) {
                lock(module).readLock().lock();
                mine.put(module, lock(module));
            }
            return () -> { };
        }
        lock(module).readLock().lock();
        return () -> lock(module).readLock().unlock();
    }

    @Override
    public Visit during() {
        inside.set(new LinkedHashMap<>());
        return () -> {
            inside.get().values().forEach(lock -> lock.readLock().unlock());
            inside.remove();
        };
    }

    @Override
    public boolean isOpen(String module) {
        return !lock(module).isWriteLocked();
    }

    /** Does something while nobody is inside and nobody comes in. */
    void shut(String module, Runnable work) {
        lock(module).writeLock().lock();
        try {
            work.run();
        } finally {
            lock(module).writeLock().unlock();
        }
    }
}
