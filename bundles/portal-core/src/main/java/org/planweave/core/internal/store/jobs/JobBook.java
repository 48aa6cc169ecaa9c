package org.planweave.core.internal.store.jobs;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.store.StoreException;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.database.Dialect;

/** What stands in the database about jobs: who runs which, since when, and how the last run ended. */
@Component(service = JobBook.class)
public final class JobBook {

    /** A node that does not say for this long that it is still at it has lost the job. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** The outcome of a run that did what it should. */
    public static final String WELL = "ok";

    private static final int LONGEST_OUTCOME = 2_000;

    /**
     * A job as it stands.
     *
     * @param node who runs it or ran it last
     * @param outcome {@code ok}, or what went wrong; null before its first end
     */
    public record State(String name, @Nullable String node, @Nullable Instant startedAt, @Nullable Instant endedAt,
            @Nullable String outcome, long runs) {}

    private final Sql sql;

    @Activate
    public JobBook(@Reference Sql sql) {
        this.sql = sql;
    }

    /** All jobs that ever ran here, by name. */
    public List<State> states() {
        return sql.list("select name, node, started_at, ended_at, outcome, runs from portal.job order by name",
                row -> new State(row.getString(1), row.getString(2), Sql.instant(row, "started_at"),
                        Sql.instant(row, "ended_at"), row.getString(5), row.getLong(6)));
    }

    /** Makes sure that the job has its row. */
    void enter(String name) {
        if (sql.first("select name from portal.job where name = ?", row -> row.getString(1), name).isPresent()) {
            return;
        }
        try {
            sql.update("insert into portal.job (name, runs) values (?, 0)", name);
        } catch (StoreException e) {
            // Another node was faster.
            if (!(e.getCause() instanceof SQLException cause) || !Dialect.isDuplicate(cause)) {
                throw e;
            }
        }
    }

    /** Takes the job for this node, if it is due and nobody has it. */
    boolean take(String name, Duration every, String node, Instant now) {
        return sql.update("update portal.job set node = ?, held_until = ?, started_at = ?, runs = runs + 1 "
                        + "where name = ? and (held_until is null or held_until < ?) "
                        + "and (started_at is null or started_at <= ?)",
                node, now.plus(LEASE), now, name, now, now.minus(every)) == 1;
    }

    /** Says that this node is still at it. */
    void hold(String name, String node, Instant now) {
        sql.update("update portal.job set held_until = ? where name = ? and node = ?", now.plus(LEASE), name, node);
    }

    void end(String name, String node, String outcome, Instant now) {
        String kept = outcome.length() > LONGEST_OUTCOME ? outcome.substring(0, LONGEST_OUTCOME) : outcome;
        sql.update("update portal.job set held_until = null, ended_at = ?, outcome = ? where name = ? and node = ?",
                now, kept, name, node);
    }
}
