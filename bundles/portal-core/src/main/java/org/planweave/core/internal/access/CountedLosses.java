package org.planweave.core.internal.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.Problem;
import org.planweave.api.modules.SwitchLoss;
import org.planweave.api.modules.SwitchLosses;
import org.planweave.api.modules.Switches;
import org.planweave.core.internal.store.ModuleCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the module through its gate, and not for longer than it has patience. One that cannot count now keeps nobody from switching it
 * off: it is then told in general words.
 */
@Component(service = SwitchLosses.class)
public final class CountedLosses implements SwitchLosses {

    private static final Logger LOG = LoggerFactory.getLogger(CountedLosses.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<SwitchLoss, Long> modules = new ConcurrentHashMap<>();
    private final Map<SwitchLoss, Thread> counting = new ConcurrentHashMap<>();
    private final Switches switches;
    private final ModuleCalls calls;
    private final Duration patience;

    @Activate
    public CountedLosses(@Reference Switches switches, @Reference ModuleCalls calls) {
        this(switches, calls, PATIENCE);
    }

    CountedLosses(Switches switches, ModuleCalls calls, Duration patience) {
        this.switches = switches;
        this.calls = calls;
        this.patience = patience;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(SwitchLoss loss, Map<String, Object> properties) {
        modules.put(loss, (Long) properties.getOrDefault(Constants.SERVICE_BUNDLEID, -1L));
    }

    void remove(SwitchLoss loss) {
        modules.remove(loss);
        counting.remove(loss);
    }

    @Override
    public List<String> of(String module, String name, String department, @Nullable String cluster) {
        if (!switches.mayTurn(department)) {
            throw Problem.forbidden("Only whoever may switch this is told what would be lost.");
        }
        List<String> said = new ArrayList<>();
        modules.forEach((loss, bundle) -> said.addAll(
                asked(loss, module, () -> counted(loss, bundle, module, name, department, cluster))));
        return List.copyOf(said);
    }

    /** One that still counts for somebody before is not asked again: each time would cost another thread. */
    private List<String> asked(SwitchLoss loss, String module, Callable<List<String>> count) {
        Thread before = counting.get(loss);
        if (before != null && before.isAlive()) {
            return List.of();
        }
        FutureTask<List<String>> task = new FutureTask<>(count);
        Thread thread = new Thread(task, "planweave-losses-" + module);
        thread.setDaemon(true);
        counting.put(loss, thread);
        thread.start();
        return ended(task, module);
    }

    private List<String> ended(FutureTask<List<String>> task, String module) {
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            LOG.warn("{} could not say what switching it off would lose", module, e.getCause());
        } catch (TimeoutException e) {
            task.cancel(true);
            LOG.warn("{} did not say within {} what switching it off would lose", module, patience);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private List<String> counted(SwitchLoss loss, long bundle, String module, String name, String department, @Nullable String cluster) {
        List<String> said = new ArrayList<>();
        if (loss.module().equals(module)) {
            calls.inside(bundle, "what switching off would lose", () -> said.addAll(loss.losses(name, department, cluster)));
        }
        // Copied here, where a null among them is the module's fault and not the page's.
        return List.copyOf(said);
    }
}
