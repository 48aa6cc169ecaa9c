package org.planweave.core.internal.life.left;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.host.Surroundings;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.resources.ResourceSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the texts of a module that goes. They are copied before it is recorded that the module is gone, in transactions of their own:
 * a source that fails must not take the removal with it, and however many there are, no transaction grows with them. They are shown only
 * once the record says that the module is gone.
 */
@Component(service = LeavingModules.class)
public final class LeavingModules {

    private static final Logger LOG = LoggerFactory.getLogger(LeavingModules.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String STAND = " Its tables stand.";

    private final List<ResourceSource> sources = new CopyOnWriteArrayList<>();
    private final TextRows rows;
    private final Surroundings surroundings;
    private final CurrentUser user;
    private final Duration patience;

    @Activate
    public LeavingModules(@Reference TextRows rows, @Reference Surroundings surroundings, @Reference CurrentUser user) {
        this(rows, surroundings, user, PATIENCE);
    }

    /** With a patience of the caller's own, for tests. */
    public LeavingModules(TextRows rows, Surroundings surroundings, CurrentUser user, Duration patience) {
        this.rows = rows;
        this.surroundings = surroundings;
        this.user = user;
        this.patience = patience;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(ResourceSource source) {
        sources.add(source);
    }

    public void remove(ResourceSource source) {
        sources.remove(source);
    }

    /** The sources of a module that runs. */
    List<ResourceSource> of(String module) {
        return sources.stream().filter(source -> source.module().equals(module)).toList();
    }

    /** Copies the texts of a module that nobody is in any more. Never throws for what its sources do. */
    public Kept keep(String module, boolean running) {
        rows.clear(module);
        if (!running) {
            return new Kept(0, "It did not run when it was taken away, so its texts could not be kept readable." + STAND);
        }
        FutureTask<Long> copying = new FutureTask<>(() -> user.asPortal(() -> copied(module)));
        Thread thread = new Thread(copying, "planweave keeps texts of " + module);
        thread.setDaemon(true);
        thread.start();
        Kept kept = ended(module, copying);
        if (kept.unreadable() != null) {
            rows.clear(module);
        }
        return kept;
    }

    private Kept ended(String module, FutureTask<Long> copying) {
        try {
            return new Kept(copying.get(patience.toMillis(), TimeUnit.MILLISECONDS), null);
        } catch (ExecutionException e) {
            LOG.warn("The texts of {} could not be kept readable", module, e.getCause());
            return new Kept(0, "Its texts could not be kept readable: it failed when they were asked for." + STAND);
        } catch (TimeoutException e) {
            copying.cancel(true);
            LOG.warn("The texts of {} were not all given within {}", module, patience);
            return new Kept(0, "Its texts could not be kept readable: it took too long to give them." + STAND);
        } catch (InterruptedException e) {
            copying.cancel(true);
            Thread.currentThread().interrupt();
            return new Kept(0, "Its texts could not be kept readable: the removal was interrupted." + STAND);
        }
    }

    private long copied(String module) {
        CopyTexts copy = new CopyTexts(rows, surroundings);
        return of(module).stream().mapToLong(copy::copy).sum();
    }

    /** In the transaction that records that the module is gone. */
    public void gone(String id, String title, String version, Kept kept) {
        @Nullable String by = user.person().map(Person::id).orElse(null);
        rows.gone(id, title, version, by, kept);
    }

    /** In the transaction that records that the module is here. */
    public void back(String id) {
        rows.back(id);
    }

    /** Once it is certain that the module is here: what was kept of it is needed no more. */
    public void forget(String id) {
        rows.clear(id);
    }
}
