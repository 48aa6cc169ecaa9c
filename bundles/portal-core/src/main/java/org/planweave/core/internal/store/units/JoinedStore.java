package org.planweave.core.internal.store.units;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.RollbackException;
import org.planweave.api.store.Store;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Participant;

/** A module's store: one entity manager a transaction, on the thread's connection. */
final class JoinedStore implements Store {

    private final EntityManagerFactory factory;
    private final JoinedTransactions transactions;

    JoinedStore(EntityManagerFactory factory, JoinedTransactions transactions) {
        this.factory = factory;
        this.transactions = transactions;
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        return transactions.writing(() -> work.with(entities()));
    }

    @Override
    public <T> T reading(Work<T> work) {
        return transactions.reading(() -> work.with(entities()));
    }

    private EntityManager entities() {
        return transactions.participant(this, this::joining).entities;
    }

    private Joined joining() {
        EntityManager entities = factory.createEntityManager();
        if (transactions.isWriting()) {
            entities.getTransaction().begin();
        }
        return new Joined(entities);
    }

    /** Commits and rolls back only what the entity manager thinks; its connection does neither. */
    private static final class Joined implements Participant {

        private final EntityManager entities;

        Joined(EntityManager entities) {
            this.entities = entities;
        }

        @Override
        public void write() {
            try {
                entities.getTransaction().commit();
            } catch (RollbackException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }

        @Override
        public void release() {
            try {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            } finally {
                entities.close();
            }
        }
    }
}
