package org.planweave.core.internal.life;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Problem;

/** One change of modules at a time, and nothing that a module left is deleted while one is under way. */
@Component(service = OneChange.class)
public final class OneChange {

    private final ReentrantLock lock = new ReentrantLock();

    /** @throws Problem 409 if another change is under way */
    public <T> T alone(Supplier<T> work) {
        if (!lock.tryLock()) {
            throw Problem.conflict("another-change", "Another module is being changed just now. Try again in a moment.");
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
