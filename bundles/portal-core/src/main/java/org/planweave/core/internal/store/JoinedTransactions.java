package org.planweave.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.host.RequestReads;
import org.planweave.api.store.StoreException;
import org.planweave.api.store.Transactions;

/** One database transaction a thread, which everybody's work on that thread joins. */
@Component(service = {Transactions.class, RequestReads.class, JoinedTransactions.class})
public final class JoinedTransactions implements Transactions, RequestReads {

    /** The type of the problem when a change gave way to another. Nothing is wrong with it: the same again will do. */
    public static final String GAVE_WAY = "gave-way";

    private final DataSource pool;
    private final Predicate<Connection> believed;
    private final DataSource joined;
    private final ThreadLocal<@Nullable ThreadTransaction> current = new ThreadLocal<>();
    private final ReadMemory memory = new ReadMemory();
    private final RowNumbers numbers = new RowNumbers();

    @Activate
    public JoinedTransactions(@Reference Database database) {
        this(database.connections(), database::believes);
    }

    /** Over any source of connections that do not commit by themselves. */
    public JoinedTransactions(DataSource pool) {
        this(pool, any -> true);
    }

    /** @param believed whether what a connection has read is all there is; asked after the read */
    public JoinedTransactions(DataSource pool, Predicate<Connection> believed) {
        this.pool = pool;
        this.believed = believed;
        this.joined = new JoinedSource(pool, this);
    }

    @Override
    public <T> T join(Supplier<T> work) {
        return writing(work::get);
    }

    @Override
    public void afterCommit(Runnable work) {
        @Nullable ThreadTransaction transaction = current.get();
        if (transaction == null || !transaction.isWriting()) {
            work.run();
        } else {
            transaction.afterCommit(work);
        }
    }

    @Override
    public <T> T readOnce(Object key, Supplier<T> read) {
        return isWriting() ? read.get() : memory.once(key, read);
    }

    @Override
    public <T> T during(Supplier<T> request) {
        return memory.during(request);
    }

    /** {@link #join} for work with checked exceptions; these come out wrapped in {@link StoreException}. */
    public <T> T writing(Callable<T> work) {
        @Nullable ThreadTransaction outer = current.get();
        if (outer != null && !outer.isWriting()) {
            throw new IllegalStateException("A change was asked for inside of reading(), where nothing is kept.");
        }
        return outer == null ? begin(new ThreadTransaction(pool, believed, true), work) : inside(outer, work);
    }

    /** Does work in the thread's transaction, or in one of which nothing is kept. */
    public <T> T reading(Callable<T> work) {
        @Nullable ThreadTransaction outer = current.get();
        return outer == null ? begin(new ThreadTransaction(pool, believed, false), work) : inside(outer, work);
    }

    /** Whether this thread has a transaction that will be kept. */
    public boolean isWriting() {
        @Nullable ThreadTransaction transaction = current.get();
        return transaction != null && transaction.isWriting();
    }

    /** The thread's connection. Closing, committing and rolling back do nothing on it. Only inside of a transaction. */
    public Connection connection() {
        return required().connection();
    }

    /** Connections for persistence units: always the thread's own while it has a transaction. */
    public DataSource connections() {
        return joined;
    }

    /** The one who takes part in the thread's transaction under this key; made if it does not yet. */
    public <P extends Participant> P participant(Object key, Supplier<P> make) {
        return required().participant(key, make);
    }

    /**
     * Refuses to go on if the database of the thread's transaction has gone, or is going: for who keeps what was read longer than the
     * transaction.
     *
     * @throws Problem 503
     */
    public void refuseBroken() {
        @Nullable ThreadTransaction transaction = current.get();
        if (transaction != null && transaction.isBroken()) {
            throw DatabaseFault.away();
        }
    }

    RowNumbers numbers() {
        return numbers;
    }

    boolean isRunning() {
        return current.get() != null;
    }

    private ThreadTransaction required() {
        @Nullable ThreadTransaction transaction = current.get();
        if (transaction == null) {
            throw new IllegalStateException("This has to be called inside of a transaction.");
        }
        return transaction;
    }

    private <T> T begin(ThreadTransaction transaction, Callable<T> work) {
        T result;
        current.set(transaction);
        try {
            result = concluded(transaction, work);
        } finally {
            end(transaction);
        }
        refuseHalf(transaction);
        transaction.runAfterCommit();
        return result;
    }

    /** Neither a result nor a problem counts that rests on what a database left out while it was going. */
    private <T> T concluded(ThreadTransaction transaction, Callable<T> work) {
        try {
            T result = inside(transaction, work);
            refuseBroken();
            return result;
        } catch (RuntimeException e) {
            transaction.fail(e);
            throw transaction.isBroken() ? DatabaseFault.away() : e;
        }
    }

    private void end(ThreadTransaction transaction) {
        try {
            transaction.end();
        } catch (RuntimeException e) {
            throw asItIs(e);
        } finally {
            current.remove();
            if (transaction.isWriting()) {
                memory.forget();
            }
        }
    }

    private static void refuseHalf(ThreadTransaction transaction) {
        @Nullable Throwable failure = transaction.failure();
        if (failure != null) {
            throw asItIs(new StoreException("A step of this change failed, so nothing of it was kept.", failure));
        }
    }

    private static <T> T inside(ThreadTransaction transaction, Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            transaction.fail(e);
            throw asItIs(e);
        } catch (Exception e) {
            transaction.fail(e);
            throw asItIs(new StoreException("The change could not be carried out. Nothing of it was kept.", e));
        } catch (Error e) {
            transaction.fail(e);
            throw e;
        }
    }

    /** A problem keeps its sentence for the person, however deep a persistence provider wrapped it; some failures of the database are one. */
    private static RuntimeException asItIs(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof SQLException sql) {
                Optional<Problem> told = DatabaseFault.told(sql);
                if (told.isPresent()) {
                    return told.get();
                }
            }
        }
        return e;
    }
}
