package org.planweave.core.internal.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

/** Asks the module through its gate. One that cannot count now keeps nobody from switching it off: it is then told in general words. */
@Component(service = SwitchLosses.class)
public final class CountedLosses implements SwitchLosses {

    private static final Logger LOG = LoggerFactory.getLogger(CountedLosses.class);

    private final Map<SwitchLoss, Long> modules = new ConcurrentHashMap<>();
    private final Switches switches;
    private final ModuleCalls calls;

    @Activate
    public CountedLosses(@Reference Switches switches, @Reference ModuleCalls calls) {
        this.switches = switches;
        this.calls = calls;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(SwitchLoss loss, Map<String, Object> properties) {
        modules.put(loss, (Long) properties.getOrDefault(Constants.SERVICE_BUNDLEID, -1L));
    }

    void remove(SwitchLoss loss) {
        modules.remove(loss);
    }

    @Override
    public List<String> of(String module, String name, String department, @Nullable String cluster) {
        if (!switches.mayTurn(department)) {
            throw Problem.forbidden("Only whoever may switch this is told what would be lost.");
        }
        List<String> said = new ArrayList<>();
        modules.forEach((loss, bundle) -> said.addAll(asked(loss, bundle, module, name, department, cluster)));
        return List.copyOf(said);
    }

    private List<String> asked(SwitchLoss loss, long bundle, String module, String name, String department,
            @Nullable String cluster) {
        List<String> said = new ArrayList<>();
        try {
            if (loss.module().equals(module)) {
                calls.inside(bundle, "what switching off would lose", () -> said.addAll(loss.losses(name, department, cluster)));
            }
        } catch (RuntimeException e) {
            LOG.warn("{} could not say what {} would lose", module, department, e);
            return List.of();
        }
        return said;
    }
}
