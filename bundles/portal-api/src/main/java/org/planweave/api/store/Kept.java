package org.planweave.api.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One value that was read from the database and is kept in memory until somebody says that it has changed.
 *
 * @param <T> immutable, or safe for threads
 */
@ProviderType
public interface Kept<T> extends AutoCloseable {

    /** The value as the thread may see it: with the changes of its own transaction, without those that are not committed yet. */
    T now();

    /** Says that the thread's transaction has changed what is kept here. Forgotten if the transaction is rolled back. */
    void changed();

    /** Keeps it no longer. Called when who asked for it is deactivated. */
    @Override
    void close();
}
