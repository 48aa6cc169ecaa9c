package org.planweave.api.store;

import jakarta.persistence.EntityManager;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A module's own persistence unit. Ask for it with {@code @Reference(target = "(planweave.module=ID)")}.
 *
 * <p>All stores of one thread share one database transaction: the outermost call commits what every module did in it, with
 * audit entries and events, or nothing at all. Entities must not leave the call.
 */
@ProviderType
public interface Store {

    /** Something done with the module's entities. */
    @FunctionalInterface
    interface Work<T> {
        T with(EntityManager entities) throws Exception;
    }

    /** Something done with the module's entities that gives nothing back. */
    @FunctionalInterface
    interface Task {
        void with(EntityManager entities) throws Exception;
    }

    /**
     * Does the work in the thread's transaction, or in a new one that is committed when it returns.
     * Whatever it throws rolls everything back, also what the callers did, and comes out: a runtime exception as it is, another
     * one wrapped in {@link StoreException}.
     */
    <T> T inTransaction(Work<T> work);

    /** Reads. It joins the thread's transaction, if there is one; otherwise nothing it does is kept. */
    <T> T reading(Work<T> work);

    /** {@link #inTransaction(Work)} for work that gives nothing back. */
    default void doInTransaction(Task task) {
        inTransaction(entities -> {
            task.with(entities);
            return Boolean.TRUE;
        });
    }
}
