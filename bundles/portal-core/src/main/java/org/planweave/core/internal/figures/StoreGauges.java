package org.planweave.core.internal.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.host.Gauges;
import org.planweave.core.internal.people.LiveSessions;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Settings;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.database.Pool;
import org.planweave.core.internal.store.events.Backlog;
import org.planweave.core.internal.store.events.Dispatcher;
import org.planweave.core.internal.store.jobs.JobBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the database and its connections are at. All of it is read over one connection; where there is none, that is the answer. */
@Component(service = Gauges.class)
public final class StoreGauges implements Gauges {

    private static final Logger LOG = LoggerFactory.getLogger(StoreGauges.class);

    private final Database database;
    private final JoinedTransactions transactions;
    private final Sql sql;
    private final JobBook jobs;
    private final Supplier<List<Backlog>> backlogs;
    private boolean away;

    @Activate
    public StoreGauges(@Reference Database database, @Reference JoinedTransactions transactions, @Reference Sql sql,
            @Reference JobBook jobs, @Reference Dispatcher events) {
        this(database, transactions, sql, jobs, events::backlogs);
    }

    /** For where somebody else hands events over. */
    public StoreGauges(Database database, JoinedTransactions transactions, Sql sql, JobBook jobs, Supplier<List<Backlog>> backlogs) {
        this.database = database;
        this.transactions = transactions;
        this.sql = sql;
        this.jobs = jobs;
        this.backlogs = backlogs;
    }

    @Override
    public List<Gauge> now() {
        List<Gauge> all = new ArrayList<>(pool(database.poolUse()));
        List<Gauge> stored = stored();
        all.add(Gauge.of("planweave_database_up", "Whether the database answered within two seconds.", stored.isEmpty() ? 0 : 1));
        all.addAll(stored);
        return all;
    }

    private static List<Gauge> pool(Pool.Use use) {
        return List.of(
                Gauge.of("planweave_pool_active", "Database connections in use.", use.active()),
                Gauge.of("planweave_pool_idle", "Database connections that nobody uses.", use.idle()),
                Gauge.of("planweave_pool_waiting", "Threads that wait for a database connection.", use.waiting()),
                Gauge.of("planweave_pool_most", "Database connections that there may be at most.", use.most()));
    }

    private synchronized List<Gauge> stored() {
        try {
            List<Gauge> stored = transactions.reading(this::read);
            away = false;
            return stored;
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warn("The figures of the database cannot be read; this is said once until they can.", e);
            }
            away = true;
            return List.of();
        }
    }

    private List<Gauge> read() {
        List<Gauge> all = new ArrayList<>();
        Instant now = Instant.now();
        all.add(Gauge.of("planweave_sessions_open", "Sessions that have not ended.", number(
                "select count(*) from portal.session where coalesce(begun_at, signed_in_at) > ? and used_at > ?",
                now.minus(LiveSessions.ABSOLUTE), now.minus(LiveSessions.IDLE))));
        all.add(Gauge.of("planweave_events_unplaced", "Events that were committed and that the worker has not seen yet.",
                number("select count(*) from portal.outbox where place is null")));
        backlogs.get().forEach(one -> listener(one, all));
        all.add(Gauge.of("planweave_audit_unsealed", "Entries of the record that are not chained yet.",
                number("select count(*) from portal.audit where place is null")));
        all.add(Gauge.of("planweave_audit_unsealed_seconds", "Age of the oldest entry of the record that is not chained yet.",
                sql.first("select made_at from portal.audit where place is null order by sequence fetch first 1 rows only", row -> row.getTimestamp(1))
                        .map(oldest -> Duration.between(oldest.toInstant(), now).toMillis() / 1000.0).orElse(0.0)));
        jobs.states().forEach(one -> job(one, all));
        new Settings(sql).get(Settings.LAST_BACKUP).map(Instant::parse)
                .ifPresent(taken -> all.add(Gauge.of("planweave_backup_age_seconds", "Since the last backup that was taken while the portal ran.",
                        Duration.between(taken, now).toSeconds())));
        return all;
    }

    private static void listener(Backlog backlog, List<Gauge> all) {
        Map<String, String> name = Map.of("listener", backlog.listener());
        all.add(new Gauge("planweave_listener_waiting", "Events that a listener has still to hear of, up to a thousand; search.resources is "
                + "the index of search.", name, backlog.waiting()));
        all.add(new Gauge("planweave_listener_failures", "How often a listener failed running on the event it is at.", name, backlog.failures()));
    }

    private static void job(JobBook.State job, List<Gauge> all) {
        Map<String, String> name = Map.of("job", job.name());
        String outcome = job.outcome();
        all.add(new Gauge("planweave_job_failed", "Whether the last run of a job failed.", name,
                outcome == null || outcome.equals(JobBook.WELL) ? 0 : 1));
        Instant started = job.startedAt();
        Instant ended = job.endedAt();
        all.add(new Gauge("planweave_job_running", "Whether a job runs now, on some node.", name,
                started != null && (ended == null || ended.isBefore(started)) ? 1 : 0));
        if (ended != null) {
            all.add(new Gauge("planweave_job_ended_timestamp_seconds", "When a job last ended.", name, ended.getEpochSecond()));
        }
    }

    private double number(String query, Object... values) {
        return sql.first(query, row -> row.getLong(1), values).orElse(0L);
    }
}
