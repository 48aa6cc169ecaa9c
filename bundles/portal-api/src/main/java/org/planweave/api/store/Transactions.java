package org.planweave.api.store;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** The thread's transaction without a persistence unit: to hold several commands of other owners together. */
@ProviderType
public interface Transactions {

    /** Does the work in the thread's transaction, or in a new one. See {@link Store#inTransaction}. */
    <T> T join(Supplier<T> work);

    /** Runs once after the thread's transaction was committed, never if it was rolled back; at once where there is none. */
    void afterCommit(Runnable work);

    /**
     * Reads once for the whole of a request that only reads, so that parts of a page that need the same cost it one statement.
     * Anywhere else, in a transaction that writes, and after it, it is read anew.
     *
     * @param key of a class of the module's own
     * @param read must not depend on who is asking: what they may see of it is for the caller to sort out
     */
    default <T> T readOnce(Object key, Supplier<T> read) {
        return read.get();
    }
}
