package org.planweave.api.store;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps in memory what every request reads and hardly anybody changes. A change is seen by its own transaction at once, by this node
 * after its commit, by other nodes on the same database some two seconds later.
 */
@ProviderType
public interface KeptValues {

    /**
     * Keeps a value.
     *
     * @param name the same on all nodes, beginning with the module's id: {@code plans.rounds}
     * @param read reads it in the thread's transaction
     */
    <T> Kept<T> keep(String name, Supplier<T> read);
}
