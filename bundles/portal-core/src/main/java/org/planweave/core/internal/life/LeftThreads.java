package org.planweave.core.internal.life;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that a module made and left running when it was stopped: they would keep its classes in memory for good. They are
 * interrupted; those that go on are named in the log. A thread is the module's if its class, or the class loader that it works with, is.
 */
final class LeftThreads {

    private static final Logger LOG = LoggerFactory.getLogger(LeftThreads.class);

    private LeftThreads() {}

    static void end(String module, @Nullable ClassLoader loader) {
        if (loader == null) {
            return;
        }
        List<Thread> left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread != Thread.currentThread())
                .filter(thread -> thread.getContextClassLoader() == loader || thread.getClass().getClassLoader() == loader)
                .toList();
        if (!left.isEmpty()) {
            LOG.warn("{} left {} threads running, such as “{}”; they are interrupted", module, left.size(), left.get(0).getName());
            left.forEach(Thread::interrupt);
        }
    }
}
