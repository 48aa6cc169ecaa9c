package org.planweave.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.planweave.api.events.EventListener;
import org.planweave.api.host.Gauges.Gauge;
import org.planweave.core.internal.figures.StoreGauges;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.jobs.JobBook;

/** What whoever watches the portal is told of the database, on both. */
@PortalTest(module = "notes", entities = {NoteRow.class, TagRow.class})
class FiguresTest {

    /** Hears of nothing. */
    private static final class Deaf implements EventListener<NoteAdded> {

        @Override
        public String name() {
            return "notes.deaf";
        }

        @Override
        public Class<NoteAdded> type() {
            return NoteAdded.class;
        }

        @Override
        public void on(NoteAdded event) {
            throw new IllegalStateException("told to fail");
        }

        @Override
        public void resync() {
            // There is nothing to read anew.
        }
    }

    @OnBothDatabases
    void saysWhatWaitsAndWhatFailed(TestPortal portal) {
        Sql sql = new Sql(portal.joined());
        portal.listen(new Deaf());
        portal.deliverEvents();
        assertThat(figures(gauges(portal, portal.joined()))).containsEntry("planweave_database_up", 1.0)
                .containsEntry("planweave_audit_unsealed", 0.0).containsEntry("planweave_audit_unsealed_seconds", 0.0);
        for (int i = 0; i < 3; i++) {
            portal.transactions().join(() -> {
                portal.events().publish(new NoteAdded("n"));
                portal.audit().record("note.added", "notes:note:1", Map.of());
                return true;
            });
        }
        sql.update("insert into portal.job (name, started_at, ended_at, outcome, runs) values ('notes.bad', ?, ?, 'It broke.', 1)",
                Instant.now(), Instant.now());
        sql.update("insert into portal.job (name, started_at, ended_at, outcome, runs) values ('notes.good', ?, ?, 'ok', 1)",
                Instant.now(), Instant.now());

        Map<String, Double> before = figures(gauges(portal, portal.joined()));
        assertThat(before).containsEntry("planweave_events_unplaced", 3.0).containsEntry("planweave_audit_unsealed", 3.0)
                .containsEntry("planweave_database_up", 1.0).containsEntry("planweave_sessions_open", 0.0)
                .containsEntry("planweave_job_failed{job=notes.bad}", 1.0).containsEntry("planweave_job_failed{job=notes.good}", 0.0)
                .containsKeys("planweave_pool_active", "planweave_pool_most", "planweave_audit_unsealed_seconds");
        portal.deliverEvents();
        assertThat(figures(gauges(portal, portal.joined()))).containsEntry("planweave_events_unplaced", 0.0)
                .containsEntry("planweave_listener_waiting{listener=notes.deaf}", 3.0)
                .containsEntry("planweave_listener_failures{listener=notes.deaf}", 1.0);
    }

    @OnBothDatabases
    void saysThatTheDatabaseIsAwayAndFailsNothing(TestPortal portal) {
        DataSource away = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    throw new SQLException("It is away.");
                });
        Map<String, Double> figures = figures(gauges(portal, new JoinedTransactions(away)));
        assertThat(figures).containsEntry("planweave_database_up", 0.0).containsKey("planweave_pool_waiting")
                .doesNotContainKey("planweave_sessions_open");
    }

    private static StoreGauges gauges(TestPortal portal, JoinedTransactions transactions) {
        Sql sql = new Sql(transactions);
        return new StoreGauges(portal.database(), transactions, sql, new JobBook(sql), portal.post()::backlogs);
    }

    private static Map<String, Double> figures(StoreGauges gauges) {
        List<Gauge> all = gauges.now();
        return all.stream().collect(Collectors.toMap(one -> one.name() + (one.labels().isEmpty() ? "" : one.labels()), Gauge::value));
    }
}
