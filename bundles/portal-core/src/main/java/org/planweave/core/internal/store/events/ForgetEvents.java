package org.planweave.core.internal.store.events;

import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Job;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/**
 * Removes events after thirty days, and all but the last hundred thousand. A listener that missed one of them reads
 * anew.
 */
@Component(service = Job.class)
public final class ForgetEvents implements Job {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final long MOST = 100_000;
    private static final long AT_ONCE = 1_000;

    private final JoinedTransactions transactions;
    private final Sql sql;
    private final long most;

    @Activate
    public ForgetEvents(@Reference JoinedTransactions transactions, @Reference Sql sql) {
        this(transactions, sql, MOST);
    }

    /** @param most how many events stay at most */
    public ForgetEvents(JoinedTransactions transactions, Sql sql, long most) {
        this.transactions = transactions;
        this.sql = sql;
        this.most = most;
    }

    @Override
    public String name() {
        return "portal.events.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        long end = number("select place from portal.outbox_end where id = 1");
        long old = number("select coalesce(max(place), 0) from portal.outbox where made_at < ?",
                Instant.now().minus(KEPT));
        long limit = Math.max(old, end - most);
        for (long from = number("select removed from portal.outbox_end where id = 1"); from < limit; from += AT_ONCE) {
            removeUpTo(Math.min(from + AT_ONCE, limit));
        }
    }

    private void removeUpTo(long place) {
        transactions.join(() -> {
            sql.update("update portal.outbox_end set removed = ? where id = 1", place);
            return sql.update("delete from portal.outbox where place <= ?", place);
        });
    }

    private long number(String query, Object... values) {
        return sql.first(query, row -> row.getLong(1), values).orElse(0L);
    }
}
