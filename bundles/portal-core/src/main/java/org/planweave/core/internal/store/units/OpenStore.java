package org.planweave.core.internal.store.units;

import jakarta.persistence.EntityManagerFactory;
import org.planweave.api.store.Store;

/** A module's store while the module is there. Close it when nobody is inside any more. */
public final class OpenStore implements AutoCloseable {

    private final Store store;
    private final EntityManagerFactory factory;

    OpenStore(Store store, EntityManagerFactory factory) {
        this.store = store;
        this.factory = factory;
    }

    public Store store() {
        return store;
    }

    /** Lets go of every class of the module. Closing it again does nothing. */
    @Override
    public void close() {
        if (factory.isOpen()) {
            factory.close();
        }
    }
}
