package org.planweave.core.internal.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.api.modules.SwitchChoices.Choice;
import org.planweave.api.modules.SwitchChoices.Chosen;

/**
 * What departments turned and what the administrator lets them choose, at one moment. What the administrator set for all comes first,
 * then what was turned for the cluster, then what was turned in general, then what departments begin with: on, unless it was set off.
 */
record SwitchBook(Map<Key, Boolean> turned, Map<Name, Chosen> chosen) {

    /** One switch of one department; an empty cluster stands for all of them. */
    record Key(String department, String module, String name, String cluster) {}

    /** One switch of a module. */
    record Name(String module, String name) {}

    static final SwitchBook EMPTY = new SwitchBook(Map.of(), Map.of());

    SwitchBook {
        turned = Map.copyOf(turned);
        chosen = Map.copyOf(chosen);
    }

    Chosen chosen(String module, String name) {
        Chosen set = chosen.get(new Name(module, name));
        return set == null ? new Chosen(module, name, Choice.ON_AT_FIRST, "", null, null) : set;
    }

    boolean on(String module, String name, String department, @Nullable String cluster) {
        Choice choice = chosen(module, name).choice();
        if (!choice.free()) {
            return choice.on();
        }
        boolean general = turned.getOrDefault(new Key(department, module, name, ""), choice.on());
        return cluster == null
                ? general
                : turned.getOrDefault(new Key(department, module, name, cluster), general);
    }

    /** Whether any of a module's switches is on, in general or in some cluster. A module that declares none is on. */
    boolean anyOn(String module, List<String> declared, String department) {
        return declared.isEmpty() || declared.stream().anyMatch(name -> on(module, name, department, null))
                || turned.keySet().stream().anyMatch(one -> one.module().equals(module) && one.department().equals(department)
                        && declared.contains(one.name()) && !one.cluster().isEmpty()
                        && on(module, one.name(), department, one.cluster()));
    }

    Set<String> departmentsWith(String module, String name, Set<String> all) {
        return all.stream().filter(one -> on(module, name, one, null)).collect(Collectors.toUnmodifiableSet());
    }
}
