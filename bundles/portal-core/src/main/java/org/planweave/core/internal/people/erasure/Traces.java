package org.planweave.core.internal.people.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.people.ErasedName;
import org.planweave.api.people.Person;
import org.planweave.api.people.PersonalTraces;
import org.planweave.core.internal.store.ModuleCalls;

/** What modules keep of a person, asked through their gates. One that fails, fails the erasure: nobody must be half erased. */
@Component(service = Traces.class)
public final class Traces {

    private final Map<PersonalTraces, Long> modules = new ConcurrentHashMap<>();
    private final ModuleCalls calls;

    @Activate
    public Traces(@Reference ModuleCalls calls) {
        this.calls = calls;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(PersonalTraces traces, Map<String, Object> properties) {
        modules.put(traces, (Long) properties.getOrDefault(Constants.SERVICE_BUNDLEID, -1L));
    }

    public void remove(PersonalTraces traces) {
        modules.remove(traces);
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        modules.keySet().forEach(one -> names.add(one.module()));
        return names;
    }

    List<String> of(Person person) {
        List<String> all = new ArrayList<>();
        modules.forEach((traces, bundle) -> calls.inside(bundle, "what is kept of a person", () -> all.addAll(traces.of(person))));
        all.sort(String::compareTo);
        return all;
    }

    /** In every module that has not done it yet. */
    void erase(ErasedName who, Set<String> done) {
        modules.forEach((traces, bundle) -> {
            if (!done.contains(traces.module())) {
                calls.inside(bundle, "erasing a person", () -> traces.erase(who));
            }
        });
    }
}
