package org.planweave.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.planweave.api.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction of one thread: a connection, who takes part, and what is to be done after commit. */
final class ThreadTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadTransaction.class);

    private final DataSource pool;
    private final Predicate<Connection> believed;
    private final boolean writing;
    private final Map<Object, Participant> participants = new HashMap<>();
    private final List<Participant> inOrder = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable Connection connection;
    private @Nullable Throwable failure;
    private boolean away;

    /** @param believed whether what a connection has read is all there is */
    ThreadTransaction(DataSource pool, Predicate<Connection> believed, boolean writing) {
        this.pool = pool;
        this.believed = believed;
        this.writing = writing;
    }

    boolean isWriting() {
        return writing;
    }

    /** Taken from the pool at the first statement, so that work without any costs none. */
    Connection connection() {
        if (away) {
            // Whoever tidies up asks again: nobody waits twice for what is not there.
            throw DatabaseFault.away();
        }
        if (connection == null) {
            try {
                connection = JoinedConnection.over(pool.getConnection());
            } catch (SQLException e) {
                away = true;
                LOG.warn("No database connection: {}{}", e.getMessage(), e.getCause() == null ? "" : "; last: " + e.getCause().getMessage());
                throw DatabaseFault.away();
            }
        }
        return connection;
    }

    @SuppressWarnings("unchecked")
    <P extends Participant> P participant(Object key, Supplier<P> make) {
        @Nullable Participant known = participants.get(key);
        if (known == null) {
            known = make.get();
            participants.put(key, known);
            inOrder.add(known);
        }
        return (P) known;
    }

    void afterCommit(Runnable work) {
        afterCommit.add(work);
    }

    void fail(Throwable e) {
        if (failure == null) {
            failure = e;
        }
    }

    /** Ends the transaction; what it throws means that nothing was kept. */
    void end() {
        try {
            if (failure == null && writing) {
                commit();
            }
        } catch (RuntimeException | Error e) {
            fail(e);
            throw e;
        } finally {
            inOrder.forEach(ThreadTransaction::release);
            giveBack();
        }
    }

    /** Whether the database that this read from has gone, or is going: nothing that was read counts then. */
    boolean isBroken() {
        return connection != null && !believed.test(JoinedConnection.real(connection));
    }

    boolean isCommitted() {
        return writing && failure == null;
    }

    @Nullable Throwable failure() {
        return failure;
    }

    void runAfterCommit() {
        for (Runnable work : afterCommit) {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("Work after a commit failed; what was committed stays.", e);
            }
        }
    }

    private void commit() {
        // By number: one who writes may bring another in.
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).write();
        }
        if (connection == null) {
            return;
        }
        try {
            JoinedConnection.real(connection).commit();
        } catch (SQLException e) {
            if (DatabaseFault.isAway(e)) {
                throw DatabaseFault.endUnknown(e);
            }
            throw new StoreException("The database did not take the change. Nothing of it was kept.", e);
        }
    }

    private static void release(Participant participant) {
        try {
            participant.release();
        } catch (RuntimeException e) {
            LOG.warn("A persistence unit did not let go of its transaction.", e);
        }
    }

    private void giveBack() {
        if (connection == null) {
            return;
        }
        try (Connection real = JoinedConnection.real(connection)) {
            if (!isCommitted()) {
                real.rollback();
            }
        } catch (SQLException e) {
            LOG.warn("A connection broke while it was given back: {}", e.getMessage());
        }
    }
}
