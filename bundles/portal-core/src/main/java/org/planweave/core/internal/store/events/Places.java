package org.planweave.core.internal.store.events;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/**
 * Gives committed events their places, one after the other. The database's own numbers are given before commit: a
 * listener that went by them would pass over an event whose transaction took longer than the next one's.
 */
final class Places {

    private static final int AT_ONCE = 500;
    private static final String NEW =
            "select sequence from portal.outbox where place is null order by sequence fetch first ";

    private final JoinedTransactions transactions;
    private final Sql sql;

    Places(JoinedTransactions transactions, Sql sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    /** Gives places to all events that were committed before this call; answers the last place given. */
    long give() {
        while (sql.first(NEW + "1 rows only", row -> row.getLong(1)).isPresent()) {
            transactions.join(this::giveSome);
        }
        return end();
    }

    /** Up to which place events were removed since they were old. */
    long removed() {
        return sql.first("select removed from portal.outbox_end where id = 1", row -> row.getLong(1)).orElse(0L);
    }

    private long end() {
        return sql.first("select place from portal.outbox_end where id = 1", row -> row.getLong(1)).orElse(0L);
    }

    private int giveSome() {
        sql.update("update portal.outbox_end set place = place where id = 1");
        long place = end();
        List<@Nullable Object[]> places = new ArrayList<>();
        for (long sequence : sql.list(NEW + AT_ONCE + " rows only", row -> row.getLong(1))) {
            places.add(new Object[] {++place, sequence});
        }
        sql.updateAll("update portal.outbox set place = ? where sequence = ?", places);
        return sql.update("update portal.outbox_end set place = ? where id = 1", place);
    }
}
