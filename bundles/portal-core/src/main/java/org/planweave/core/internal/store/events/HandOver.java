package org.planweave.core.internal.store.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.planweave.api.events.Event;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.ModuleCalls;
import org.planweave.core.internal.store.Sql;

/** Hands a listener what it has not heard yet, each event in a transaction that also moves the listener's cursor. */
final class HandOver {

    private static final int AT_ONCE = 100;
    /** A cursor without news follows the end now and then, lest it seem left behind when old events are removed. */
    private static final long FAR_BEHIND = 1_000;
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private record Cursor(long place, Instant moved) {}

    private record Stored(long place, String json) {}

    private final EventJson json = new EventJson();
    private final JoinedTransactions transactions;
    private final Sql sql;
    private final ModuleCalls calls;

    HandOver(JoinedTransactions transactions, Sql sql, ModuleCalls calls) {
        this.transactions = transactions;
        this.sql = sql;
        this.calls = calls;
    }

    /**
     * Hands over at most a hundred events.
     *
     * @param end the last place given
     * @param removed up to which place events are gone
     * @return whether there may be more
     * @throws RuntimeException what the listener threw; the event is then still to come
     */
    <E extends Event> boolean handOver(Hearing<E> hearing, long end, long removed) {
        Optional<Cursor> cursor = sql.first(
                "select place, moved_at from portal.listener where name = ?",
                row -> new Cursor(row.getLong(1), row.getTimestamp(2).toInstant()),
                hearing.name());
        if (cursor.isEmpty()) {
            inside(hearing, "first reading", () -> start(hearing, end));
            return false;
        }
        if (cursor.get().place() < removed) {
            inside(hearing, "reading anew", () -> startAnew(hearing, cursor.get().place(), end));
            return false;
        }
        return news(hearing, cursor.get(), end);
    }

    /** How many events are still to come for it, up to {@link Backlog#MOST}. */
    int waiting(Hearing<?> hearing) {
        return sql.list("select o.place from portal.outbox o join portal.listener l on o.place > l.place where l.name = ? and o.name = ? "
                + "fetch first " + Backlog.MOST + " rows only", row -> row.getLong(1), hearing.name(), hearing.event()).size();
    }

    private <E extends Event> boolean news(Hearing<E> hearing, Cursor cursor, long end) {
        List<Stored> news = sql.list(
                "select place, json from portal.outbox where name = ? and place > ? and place <= ? "
                        + "order by place fetch first " + AT_ONCE + " rows only",
                row -> new Stored(row.getLong(1), row.getString(2)),
                hearing.event(), cursor.place(), end);
        long place = cursor.place();
        for (Stored event : news) {
            long before = place;
            inside(hearing, "event " + hearing.event(), () -> tell(hearing, before, event));
            place = event.place();
        }
        if (news.isEmpty() && isLeftBehind(cursor, end)) {
            move(hearing, cursor.place(), end);
        }
        return news.size() == AT_ONCE;
    }

    private static boolean isLeftBehind(Cursor cursor, long end) {
        return end - cursor.place() >= FAR_BEHIND
                || end > cursor.place() && cursor.moved().isBefore(Instant.now().minus(LONG_AGO));
    }

    private <E extends Event> void tell(Hearing<E> hearing, long before, Stored event) {
        if (move(hearing, before, event.place())) {
            hearing.listener().on(json.read(event.json(), hearing.listener().type()));
        }
    }

    private void start(Hearing<?> hearing, long end) {
        sql.update("insert into portal.listener (name, place, moved_at) values (?, ?, ?)",
                hearing.name(), end, Instant.now());
        hearing.listener().resync();
    }

    private void startAnew(Hearing<?> hearing, long before, long end) {
        if (move(hearing, before, end)) {
            hearing.listener().resync();
        }
    }

    /** False if another node was faster; its transaction holds the row until its listener is done. */
    private boolean move(Hearing<?> hearing, long from, long to) {
        return sql.update("update portal.listener set place = ?, moved_at = ? where name = ? and place = ?",
                to, Instant.now(), hearing.name(), from) == 1;
    }

    private void inside(Hearing<?> hearing, String what, Runnable work) {
        calls.inside(hearing.bundle(), what, () -> transactions.join(() -> {
            work.run();
            return Boolean.TRUE;
        }));
    }
}
