package org.planweave.core.internal.life.journal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.modules.ModuleChange;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.store.StoreException;
import org.planweave.core.internal.life.journal.Change.Outcome;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.Failpoint;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal of changes of modules. It is written on a connection of its own and at once, whatever transaction the change itself is
 * in, so that after a crash it says how far the change had come. What it says decides nothing: what has to run is said by the record
 * of modules, which changes in one transaction.
 */
@Component(service = ModuleJournal.class)
public final class ModuleJournal {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleJournal.class);
    private static final int LONGEST_DETAIL = 1900;

    /** What is about to be changed. */
    public record Planned(String module, String title, String action, @Nullable String from, @Nullable String to, String digest) {}

    /** Transactions of its own, beside the thread's: what it writes stays, whatever becomes of the change. */
    private final Sql sql;
    private final Ids ids;
    private final CurrentUser user;

    @Activate
    public ModuleJournal(@Reference Database database, @Reference Ids ids, @Reference CurrentUser user) {
        this.sql = new Sql(new JoinedTransactions(database.connections()));
        this.ids = ids;
        this.user = user;
    }

    /**
     * Writes down that a change begins.
     *
     * @throws StoreException if that cannot be written; then nothing must be changed
     */
    public Change begin(Planned planned) {
        String id = ids.next();
        Instant now = Instant.now();
        try {
            sql.update("insert into portal.module_change (id, module, title, action, version_from, version_to, digest, person, begun_at, step,"
                            + " step_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id, planned.module(), planned.title(), planned.action(), planned.from(), planned.to(), planned.digest(),
                    user.person().map(Person::id).orElse(null), now, Step.BEGUN.name(), now);
        } catch (RuntimeException e) {
            throw new StoreException("The change could not be written down, so it was not begun.", e);
        }
        Failpoint.reach(Step.BEGUN.place());
        return new Written(id);
    }

    /** The newest changes, newest first. */
    public List<ModuleChange> newest(int limit) {
        return read("order by begun_at desc, id desc fetch first " + limit + " rows only");
    }

    private List<ModuleChange> read(String which) {
        return sql.list("select * from portal.module_change " + which,
                row -> new ModuleChange(row.getString("id"), row.getString("module"), row.getString("title"), row.getString("action"),
                        row.getString("version_from"), row.getString("version_to"), row.getString("digest"), row.getString("person"),
                        instant(Sql.instant(row, "begun_at")), lower(row.getString("step")), Sql.instant(row, "ended_at"),
                        row.getString("outcome") == null ? null : lower(row.getString("outcome")), row.getString("detail")));
    }

    /** The changes that a stop of the portal cut off: begun, and not ended. Asked before the first new one. */
    public List<ModuleChange> cutOff() {
        return read("where ended_at is null order by begun_at desc, id desc");
    }

    /** Says how a change ended that was cut off. */
    public void settle(String id, Outcome outcome, String detail) {
        new Written(id).ended(outcome, detail);
    }

    private static Instant instant(@Nullable Instant instant) {
        return instant == null ? Instant.EPOCH : instant;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A change with its row. That a step could not be written must not stop the change in the middle. */
    private final class Written implements Change {

        private final String id;

        private Written(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public void reached(Step step) {
            tryTo("update portal.module_change set step = ?, step_at = ? where id = ?", step.name(), Instant.now(), id);
            Failpoint.reach(step.place());
        }

        @Override
        public void ended(Outcome outcome, @Nullable String detail) {
            String said = detail != null && detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail;
            tryTo("update portal.module_change set ended_at = ?, outcome = ?, detail = ? where id = ?",
                    Instant.now(), outcome.name(), said, id);
        }

        private void tryTo(String statement, @Nullable Object... values) {
            try {
                sql.update(statement, values);
            } catch (RuntimeException e) {
                LOG.warn("The journal of modules could not be written for {}", id, e);
            }
        }
    }
}
