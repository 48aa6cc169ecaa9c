package org.planweave.core.internal.store.audit;

import org.planweave.api.modules.AuditVerification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chains committed entries, one after the other, and proves the chain. Writers never wait for it. */
@Component(service = {AuditChain.class, AuditVerification.class})
public final class AuditChain implements AuditVerification {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);
    /** Off unless the settings of the log say otherwise: for a copy on another machine. */
    private static final Logger RECORD = LoggerFactory.getLogger("org.planweave.record");
    private static final int AT_ONCE = 500;
    private static final String NEW = "from portal.audit where place is null order by sequence fetch first ";

    private final JoinedTransactions transactions;
    private final Sql sql;
    private final Anchor anchor;
    private final byte[] key;
    private final Consumer<String> copied;

    @Activate
    public AuditChain(@Reference JoinedTransactions transactions, @Reference Sql sql) {
        this(transactions, sql, Database.dataFolder().resolve("keys"), RECORD::debug);
    }

    /** @param keys the folder of the key and the anchor */
    public AuditChain(JoinedTransactions transactions, Sql sql, Path keys) {
        this(transactions, sql, keys, line -> { });
    }

    /** @param copied is told each entry once it is sealed, without its facts */
    public AuditChain(JoinedTransactions transactions, Sql sql, Path keys, Consumer<String> copied) {
        this.copied = copied;
        this.transactions = transactions;
        this.sql = sql;
        this.key = new AuditKey(keys).bytes();
        this.anchor = new Anchor(keys);
    }

    /** Chains all entries that were committed before this call. */
    public void seal() {
        while (sql.first("select sequence " + NEW + "1 rows only", row -> row.getLong(1)).isPresent()) {
            boolean whole = reachesAnchor();
            List<String> sealed = new ArrayList<>();
            Link last = transactions.join(() -> sealSome(sealed));
            sealed.forEach(copied);
            if (whole) {
                anchor.write(last);
            } else {
                LOG.error("The audit record does not go on from where it was last sealed. Verify it.");
            }
        }
    }

    @Override
    public Result verify() {
        Optional<Link> anchored = anchor.read();
        Link last = Link.START;
        while (true) {
            List<SealedRow> rows = after(last.place());
            for (SealedRow row : rows) {
                Link here = row.after(last, key);
                Optional<Fault> fault = fault(row, last, here, anchored);
                if (fault.isPresent()) {
                    return new Result(last.place(), fault);
                }
                last = here;
            }
            if (rows.isEmpty()) {
                return new Result(last.place(), missingEnd(last, anchored));
            }
        }
    }

    private Link sealSome(List<String> sealed) {
        // The update holds the row, so that two nodes seal one after the other.
        sql.update("update portal.audit_end set place = place where id = 1");
        Link last = end();
        List<@Nullable Object[]> seals = new ArrayList<>();
        for (SealedRow row : sql.list("select " + SealedRow.COLUMNS + " " + NEW + AT_ONCE + " rows only",
                SealedRow::read)) {
            last = row.after(last, key);
            seals.add(new Object[] {last.place(), last.seal(), row.sequence()});
            sealed.add(row.copy(last));
        }
        sql.updateAll("update portal.audit set place = ?, seal = ? where sequence = ?", seals);
        sql.update("update portal.audit_end set place = ?, seal = ? where id = 1", last.place(), last.seal());
        return last;
    }

    private Link end() {
        return sql.first("select place, seal from portal.audit_end where id = 1",
                row -> new Link(row.getLong(1), row.getString(2))).orElse(Link.START);
    }

    /** An anchor that no longer fits stays, to be found by {@link #verify}. */
    private boolean reachesAnchor() {
        Optional<Link> anchored = anchor.read();
        return anchored.isEmpty() || sql.first("select seal from portal.audit where place = ?",
                row -> row.getString(1), anchored.get().place()).filter(anchored.get().seal()::equals).isPresent();
    }

    private List<SealedRow> after(long place) {
        return sql.list("select " + SealedRow.COLUMNS
                + " from portal.audit where place > ? order by place, sequence fetch first " + AT_ONCE
                + " rows only", SealedRow::read, place);
    }

    private Optional<Fault> fault(SealedRow row, Link last, Link here, Optional<Link> anchored) {
        if (row.place() != here.place()) {
            return Optional.of(new Fault(here.place(), "Record " + here.place() + " is missing."));
        }
        if (!row.isAsWritten(last, key)) {
            return Optional.of(new Fault(here.place(), "Record " + here.place() + " (entry " + row.sequence()
                    + ") is not as it was written."));
        }
        if (anchored.filter(link -> link.place() == here.place() && !link.seal().equals(here.seal())).isPresent()) {
            return Optional.of(new Fault(here.place(), "Record " + here.place()
                    + " is not the one that was sealed here."));
        }
        return Optional.empty();
    }

    private Optional<Fault> missingEnd(Link last, Optional<Link> anchored) {
        long end = Math.max(end().place(), anchored.map(Link::place).orElse(0L));
        return end > last.place()
                ? Optional.of(new Fault(last.place() + 1, "Record " + (last.place() + 1)
                        + " and those after it are missing."))
                : Optional.empty();
    }
}
