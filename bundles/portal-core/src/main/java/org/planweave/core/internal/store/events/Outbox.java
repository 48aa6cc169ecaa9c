package org.planweave.core.internal.store.events;

import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.events.Event;
import org.planweave.api.events.Events;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.RowsAtCommit;
import org.planweave.core.internal.store.Sql;

/** Writes events with the change that they tell of. */
@Component(service = {Events.class, Outbox.class})
public final class Outbox implements Events {

    private final EventJson json = new EventJson();
    private final JoinedTransactions transactions;
    private final Sql sql;
    private volatile Runnable bell = () -> { };

    @Activate
    public Outbox(@Reference JoinedTransactions transactions, @Reference Sql sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    @Override
    public void publish(Event event) {
        String written = json.write(event);
        transactions.join(() -> {
            RowsAtCommit rows = transactions.participant(Outbox.class, this::gathering);
            rows.add(event.eventName(), written, Instant.now());
            return Boolean.TRUE;
        });
    }

    /** Who is to be called after each commit that had events in it. */
    void ring(Runnable bell) {
        this.bell = bell;
    }

    private RowsAtCommit gathering() {
        transactions.afterCommit(() -> bell.run());
        return new RowsAtCommit(sql, "portal.outbox", "name, json, made_at");
    }
}
