package org.planweave.core.internal.store.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.planweave.api.events.Event;
import org.planweave.api.host.Overheard;
import org.planweave.core.internal.store.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this node hears of as it goes by. Every node reads for itself; nobody keeps how far it came. */
final class Earshot {

    private static final Logger LOG = LoggerFactory.getLogger(Earshot.class);
    private static final int AT_ONCE = 500;
    private static final String NEWS = "select place, name, json from portal.outbox where place > ? and place <= ? "
            + "order by place fetch first " + AT_ONCE + " rows only";

    private record Heard(long place, String name, String json) {}

    private final List<Overheard<?>> all = new CopyOnWriteArrayList<>();
    private final EventJson json = new EventJson();
    private final Sql sql;
    private long heard = -1;

    Earshot(Sql sql) {
        this.sql = sql;
    }

    void add(Overheard<?> overheard) {
        all.add(overheard);
    }

    void remove(Overheard<?> overheard) {
        all.remove(overheard);
    }

    /**
     * Tells of what came since the last time; the first time of nothing.
     *
     * @param end the last place given
     */
    void hear(long end) {
        long from = heard < 0 || all.isEmpty() ? end : heard;
        heard = end;
        while (from < end) {
            List<Heard> news = sql.list(NEWS, row -> new Heard(row.getLong(1), row.getString(2), row.getString(3)), from, end);
            news.forEach(this::tell);
            from = news.size() < AT_ONCE ? end : news.get(AT_ONCE - 1).place();
        }
    }

    private void tell(Heard event) {
        all.stream().filter(one -> one.type().getSimpleName().equals(event.name())).forEach(one -> tell(one, event));
    }

    /** One that fails has missed it: what it does is only of the moment, and the others go on. */
    private <E extends Event> void tell(Overheard<E> overheard, Heard event) {
        try {
            overheard.on(json.read(event.json(), overheard.type()));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} failed on {}.", overheard.getClass().getName(), event.name(), e);
        }
    }
}
