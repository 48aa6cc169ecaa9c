package org.planweave.core.internal.people.kept;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planweave.api.store.Kept;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Participant;

/** One value, read when somebody asks for it the first time and again after each change. */
public final class KeptValue<T> implements Kept<T> {

    /** The value, and how many changes it has seen. */
    private record Reading<T>(long version, T value) {}

    private final String name;
    private final Supplier<T> read;
    private final JoinedTransactions transactions;
    private final KeptVersions versions;
    private volatile @Nullable Reading<T> shared;

    KeptValue(String name, Supplier<T> read, JoinedTransactions transactions, KeptVersions versions) {
        this.name = name;
        this.read = read;
        this.transactions = transactions;
        this.versions = versions;
    }

    @Override
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

    @Override
    public void changed() {
        Changed mine = changedHere();
        if (!mine.changed) {
            mine.changed = true;
            transactions.afterCommit(this::refresh);
        }
        mine.fresh = null;
    }

    @Override
    public void close() {
        versions.forget(this);
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
        Reading<T> now = transactions.reading(() -> {
            Reading<T> reading = new Reading<>(versions.version(name), read.get());
            transactions.refuseBroken();
            return reading;
        });
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
