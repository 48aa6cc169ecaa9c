package org.planweave.core.internal.people.kept;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.store.KeptValues;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the changes of everything that is kept in memory, and looks every other second whether another node made one.
 */
@Component(service = {KeptValues.class, KeptVersions.class})
public final class KeptVersions implements KeptValues {

    private static final Logger LOG = LoggerFactory.getLogger(KeptVersions.class);
    private static final int SECONDS = 2;

    private final Sql sql;
    private final JoinedTransactions transactions;
    private final List<KeptValue<?>> all = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(KeptVersions::daemon);
    private boolean failing;

    @Activate
    public KeptVersions(@Reference Sql sql, @Reference JoinedTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
        clock.scheduleWithFixedDelay(this::lookCalmly, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public <T> KeptValue<T> keep(String name, Supplier<T> read) {
        KeptValue<T> kept = new KeptValue<>(name, read, transactions, this);
        all.add(kept);
        return kept;
    }

    void forget(KeptValue<?> kept) {
        all.remove(kept);
    }

    /** Reads anew what other nodes have changed. */
    public void look() {
        Map<String, Long> newest = sql
                .list("select name, version from portal.kept_version",
                row -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        all.forEach(kept -> kept.refreshIfBehind(newest.getOrDefault(kept.name(), 0L)));
    }

    @Deactivate
    public void stop() {
        clock.shutdownNow();
    }

    long version(String name) {
        return sql.first("select version from portal.kept_version where name = ?", row -> row.getLong(1), name)
                .orElse(0L);
    }

    void count(String name) {
        if (sql.update("update portal.kept_version set version = version + 1 where name = ?", name) == 0) {
            sql.update("insert into portal.kept_version (name, version) values (?, 1)", name);
        }
    }

    private void lookCalmly() {
        try {
            look();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Whether another node changed something cannot be seen just now: {}", e.getMessage());
            }
            failing = true;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "planweave-kept");
        thread.setDaemon(true);
        return thread;
    }
}
