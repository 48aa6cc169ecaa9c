package org.planweave.search.internal.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.resources.ResourceText;
import org.planweave.api.resources.Resources;
import org.planweave.search.internal.index.TextIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what there is into the index: every source once it is there, in the background, again after its module was deployed, and once
 * an hour whatever happens, so that nothing that was missed stays missed.
 */
@Component(service = Feed.class, immediate = true)
public final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int AT_ONCE = 500;
    private static final long LOOK_EVERY_SECONDS = 2;
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);

    private final Resources resources;
    private final CurrentUser user;
    private final TextIndex index;
    private final AtomicLong readings = new AtomicLong();
    /** When each source was begun to be read last. */
    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Set<String> complete = ConcurrentHashMap.newKeySet();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    /** Held from reading a source to writing the index, so that an older text never comes after a newer one. */
    private final Object order = new Object();
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "search-feed");
        thread.setContextClassLoader(Feed.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Feed(@Reference Resources resources, @Reference CurrentUser user, @Reference TextIndex index) {
        this(resources, user, index, true);
    }

    private Feed(Resources resources, CurrentUser user, TextIndex index, boolean working) {
        this.resources = resources;
        this.user = user;
        this.index = index;
        if (working) {
            work.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** One that looks only when it is told to. */
    public static Feed idle(Resources resources, CurrentUser user, TextIndex index) {
        return new Feed(resources, user, index, false);
    }

    /** Whether something there is was not read yet. */
    public boolean isBeingBuilt() {
        List<String> sources = resources.sources();
        return sources.isEmpty() || !complete.containsAll(sources);
    }

    /** Reads one resource anew. As the portal itself. */
    void changed(ResourceRef ref) {
        synchronized (order) {
            ResourceText now = resources.find(List.of(ref)).get(ref);
            if (now == null) {
                index.remove(ref);
            } else {
                index.put(List.of(now), readings.incrementAndGet());
            }
        }
    }

    void removed(ResourceRef ref) {
        synchronized (order) {
            index.remove(ref);
        }
    }

    /** A module came anew: what it has is read when the feed looks next. */
    void came(String module) {
        begun.keySet().removeIf(source -> isOf(source, module));
    }

    /** A module went: what it had leads nowhere now. */
    void went(String module) {
        synchronized (order) {
            came(module);
            complete.removeIf(source -> isOf(source, module));
            index.removeModule(module);
        }
    }

    /** Everything is read anew when the feed looks next. */
    public void everythingAnew() {
        begun.clear();
    }

    /** Reads all sources that are due. */
    public void look() {
        user.asPortal(() -> {
            resources.sources().stream().filter(this::isDue).forEach(this::tryToRead);
            return this;
        });
    }

    private boolean isDue(String source) {
        Long last = begun.get(source);
        return last == null || System.nanoTime() - last > AGAIN_AFTER.toNanos();
    }

    private void tryToRead(String source) {
        begun.put(source, System.nanoTime());
        try {
            read(source);
            complete.add(source);
            failing.remove(source);
        } catch (RuntimeException e) {
            begun.remove(source);
            if (failing.add(source) && !work.isShutdown()) {
                LOG.warn("What {} holds cannot be read for search; it is tried again every {} seconds.",
                        source, LOOK_EVERY_SECONDS, e);
            }
        }
    }

    private void read(String source) {
        long reading = readings.incrementAndGet();
        String last = "";
        int size = AT_ONCE;
        while (size == AT_ONCE && !Thread.currentThread().isInterrupted()) {
            synchronized (order) {
                List<ResourceText> some = resources.after(source, last, AT_ONCE);
                index.put(some, reading);
                size = some.size();
                last = some.isEmpty() ? last : some.get(some.size() - 1).ref().id();
            }
        }
        synchronized (order) {
            index.removeOlder(source, resources.sources().contains(source) ? reading : Long.MAX_VALUE);
        }
    }

    private static boolean isOf(String source, String module) {
        return source.startsWith(module + ':');
    }

    @Deactivate
    public void stop() {
        work.shutdownNow();
    }
}
