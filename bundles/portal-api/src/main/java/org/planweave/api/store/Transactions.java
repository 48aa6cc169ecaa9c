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
}
