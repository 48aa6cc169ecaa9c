package org.planweave.core.internal.store.events;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.planweave.api.events.EventListener;
import org.planweave.api.host.Overheard;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.ModuleCalls;
import org.planweave.core.internal.store.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round after the other: places for new events, then each listener's news. For one thread at a time. */
public final class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final List<Hearing<?>> hearings = new CopyOnWriteArrayList<>();
    private final Map<String, Retry> retries = new ConcurrentHashMap<>();
    private final Earshot earshot;
    private final Places places;
    private final HandOver handOver;
    private final Clock clock;

    public Post(JoinedTransactions transactions, Sql sql, ModuleCalls calls, Clock clock) {
        this.earshot = new Earshot(sql);
        this.places = new Places(transactions, sql);
        this.handOver = new HandOver(transactions, sql, calls);
        this.clock = clock;
    }

    /** @param bundle the bundle that registered the listener, or -1 */
    public void add(EventListener<?> listener, long bundle) {
        hearings.add(new Hearing<>(listener, bundle));
    }

    public void remove(EventListener<?> listener) {
        hearings.removeIf(hearing -> hearing.listener() == listener);
    }

    /** From now on it hears of what happens. */
    public void add(Overheard<?> overheard) {
        earshot.add(overheard);
    }

    public void remove(Overheard<?> overheard) {
        earshot.remove(overheard);
    }

    /** How far each listener that is here is behind, and how often it failed on the event it is at. */
    public List<Backlog> backlogs() {
        return hearings.stream().map(hearing -> {
            @Nullable Retry retry = retries.get(hearing.name());
            return new Backlog(hearing.name(), handOver.waiting(hearing), retry == null ? 0 : retry.failures());
        }).toList();
    }

    /** Hands everything over that is there. A listener that fails is left for later; the others go on. */
    public void deliver() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = round();
        }
    }

    private boolean round() {
        long end = places.give();
        earshot.hear(end);
        long removed = places.removed();
        boolean more = false;
        for (Hearing<?> hearing : hearings) {
            more |= turn(hearing, end, removed);
        }
        return more;
    }

    private boolean turn(Hearing<?> hearing, long end, long removed) {
        @Nullable Retry retry = retries.get(hearing.name());
        if (retry != null && !retry.isDue(clock.instant())) {
            return false;
        }
        try {
            boolean more = handOver.handOver(hearing, end, removed);
            retries.remove(hearing.name());
            return more;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed(hearing, retry == null ? 1 : retry.failures() + 1, e);
            return false;
        }
    }

    private void failed(Hearing<?> hearing, int failures, Throwable e) {
        if (!hearings.contains(hearing)) {
            LOG.info("Listener {} went away while it heard of {}; it hears of it again when it is back", hearing.name(), hearing.event());
            return;
        }
        Instant now = clock.instant();
        Retry next = Retry.after(failures, now);
        retries.put(hearing.name(), next);
        String text = "Listener {} failed on {} for the {}. time; again at {}";
        if (failures == 1) {
            LOG.error(text, hearing.name(), hearing.event(), failures, next.due(), e);
        } else {
            LOG.warn(text + ": {}", hearing.name(), hearing.event(), failures, next.due(), e.getClass().getName());
        }
    }
}
