package org.planweave.core.internal.store.deliveries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.host.Deliveries;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.store.StoreException;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.database.Dialect;

/**
 * Keeps answers by person and key. The key's row is written first: whoever comes second waits on it until the first
 * is done.
 */
@Component(service = Deliveries.class)
public final class StoredDeliveries implements Deliveries {

    /** How long a repeat finds its answer. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final int TRIES = 3;

    /** The key is there already: somebody else's write is done. */
    private static final class Taken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Taken(Throwable cause) {
            super(cause);
        }
    }

    private record Kept(String fingerprint, Instant made, Answer answer) {}

    private final JoinedTransactions transactions;
    private final Sql sql;
    private final CurrentUser user;

    @Activate
    public StoredDeliveries(@Reference JoinedTransactions transactions, @Reference Sql sql,
            @Reference CurrentUser user) {
        this.transactions = transactions;
        this.sql = sql;
        this.user = user;
    }

    @Override
    public Optional<Answer> earlier(String key, String fingerprint) {
        Optional<Kept> kept = kept(key).filter(one -> one.made().isAfter(Instant.now().minus(KEPT)));
        if (kept.isPresent() && !kept.get().fingerprint().equals(fingerprint)) {
            throw Problem.of(422, "key-used", "This key was sent before with another request. Send a new key.");
        }
        return kept.map(Kept::answer);
    }

    @Override
    public Answer once(String key, String fingerprint, Supplier<Answer> write) {
        if (transactions.isWriting()) {
            throw new IllegalStateException("A delivery is a transaction of its own.");
        }
        RuntimeException last = new IllegalStateException("Never tried.");
        for (int i = 0; i < TRIES; i++) {
            try {
                return transactions.join(() -> attempt(key, fingerprint, write));
            } catch (Taken e) {
                Optional<Answer> answer = earlier(key, fingerprint);
                if (answer.isPresent()) {
                    return answer.get();
                }
                forget(key);
                last = e;
            } catch (RuntimeException e) {
                if (!isClash(e)) {
                    throw e;
                }
                last = e;
            }
        }
        throw last instanceof Taken ? new StoreException("The write could not be carried out.", last) : last;
    }

    private Answer attempt(String key, String fingerprint, Supplier<Answer> write) {
        claim(key, fingerprint);
        Answer answer = write.get();
        sql.update("update portal.delivery set status = ?, content_type = ?, body = ?, location = ?, etag = ? "
                        + "where person = ? and delivery_key = ?",
                answer.status(), answer.type(), answer.body(), answer.location(), answer.etag(), person(), key);
        return answer;
    }

    private void claim(String key, String fingerprint) {
        try {
            sql.update("insert into portal.delivery (person, delivery_key, fingerprint, made_at) values (?, ?, ?, ?)",
                    person(), key, fingerprint, Instant.now());
        } catch (StoreException e) {
            if (e.getCause() instanceof SQLException cause && Dialect.isDuplicate(cause)) {
                throw new Taken(e);
            }
            throw e;
        }
    }

    /** An answer of the day before makes room for a new one. */
    private void forget(String key) {
        sql.update("delete from portal.delivery where person = ? and delivery_key = ? and made_at < ?",
                person(), key, Instant.now().minus(KEPT));
    }

    private Optional<Kept> kept(String key) {
        return sql.first("select fingerprint, made_at, status, content_type, body, location, etag from portal.delivery "
                + "where person = ? and delivery_key = ?", StoredDeliveries::read, person(), key);
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(row.getString(1), row.getTimestamp(2).toInstant(),
                new Answer(row.getInt(3), row.getString(4), row.getBytes(5), row.getString(6), row.getString(7)));
    }

    private String person() {
        return user.person().map(Person::id).orElse("portal");
    }

    /** Two writers that held each other up: one was rolled back whole, so doing it again is safe. */
    private static boolean isClash(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sqlCause && Dialect.isClash(sqlCause)) {
                return true;
            }
        }
        return false;
    }
}
