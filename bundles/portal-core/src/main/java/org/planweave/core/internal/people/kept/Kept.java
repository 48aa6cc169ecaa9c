package org.planweave.core.internal.people.kept;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Participant;

/**
 * One value read from the database and kept in memory until somebody says that it has changed.
 *
 * @param <T> immutable, or safe for threads
 */
public final class Kept<T> {

    /** The value, and how many changes it has seen. */
    private record Reading<T>(long version, T value) {}

    private final String name;
    private final Supplier<T> read;
    private final JoinedTransactions transactions;
    private final KeptVersions versions;
    private volatile @Nullable Reading<T> shared;

    Kept(String name, Supplier<T> read, JoinedTransactions transactions, KeptVersions versions) {
        this.name = name;
        this.read = read;
        this.transactions = transactions;
        this.versions = versions;
    }

    /** The value as the thread may see it: with the changes of its own transaction. */
    public T now() {
        if (transactions.isWriting()) {
            Changed mine = changedHere();
            if (mine.changed) {
                return mine.value();
            }
        }
        Reading<T> known = shared;
        return known == null ? refresh() : known.value();
    }

    /** Says that the thread's transaction has changed what is kept here. */
    public void changed() {
        Changed mine = changedHere();
        if (!mine.changed) {
            mine.changed = true;
            transactions.afterCommit(this::refresh);
        }
        mine.fresh = null;
    }

    String name() {
        return name;
    }

    /** Reads anew if somebody else made it change. */
    void refreshIfBehind(long version) {
        Reading<T> known = shared;
        if (known != null && known.version() != version) {
            refresh();
        }
    }

    private synchronized T refresh() {
        Reading<T> now = transactions.reading(() -> new Reading<>(versions.version(name), read.get()));
        shared = now;
        return now.value();
    }

    private Changed changedHere() {
        return transactions.participant(this, Changed::new);
    }

    /** What one transaction sees of it. */
    private final class Changed implements Participant {

        private boolean changed;
        private @Nullable T fresh;

        private T value() {
            T known = fresh;
            if (known == null) {
                known = read.get();
                fresh = known;
            }
            return known;
        }

        @Override
        public void write() {
            if (changed) {
                versions.count(name);
            }
        }

        @Override
        public void release() {
            fresh = null;
        }
    }
}
