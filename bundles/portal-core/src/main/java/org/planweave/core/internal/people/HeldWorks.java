package org.planweave.core.internal.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.people.HeldWork;
import org.planweave.api.people.HeldWork.Held;
import org.planweave.api.people.Person;
import org.planweave.core.internal.store.ModuleCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every module through its gate what a person is still to do. One that cannot say keeps nobody from leaving. */
@Component(service = HeldWorks.class)
public final class HeldWorks {

    private static final Logger LOG = LoggerFactory.getLogger(HeldWorks.class);

    private final Map<HeldWork, Long> modules = new ConcurrentHashMap<>();
    private final ModuleCalls calls;

    @Activate
    public HeldWorks(@Reference ModuleCalls calls) {
        this.calls = calls;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(HeldWork work, Map<String, Object> properties) {
        modules.put(work, (Long) properties.getOrDefault(Constants.SERVICE_BUNDLEID, -1L));
    }

    void remove(HeldWork work) {
        modules.remove(work);
    }

    List<Held> of(Person person) {
        List<Held> all = new ArrayList<>();
        modules.forEach((work, bundle) -> all.addAll(asked(work, bundle, person)));
        return List.copyOf(all);
    }

    private List<Held> asked(HeldWork work, long bundle, Person person) {
        List<Held> held = new ArrayList<>();
        try {
            calls.inside(bundle, "what a person is still to do", () -> held.addAll(work.of(person)));
        } catch (RuntimeException e) {
            LOG.warn("The module of bundle {} could not say what somebody is still to do", bundle, e);
            return List.of();
        }
        return held;
    }
}
