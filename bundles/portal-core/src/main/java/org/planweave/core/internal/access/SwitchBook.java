package org.planweave.core.internal.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What departments turned, at one moment. What nobody turned is on: a round starts with everything on. */
record SwitchBook(Map<Key, Boolean> turned) {

    /** One switch of one department; an empty cluster stands for all of them. */
    record Key(String department, String module, String name, String cluster) {}

    static final SwitchBook EMPTY = new SwitchBook(Map.of());

    SwitchBook {
        turned = Map.copyOf(turned);
    }

    /** What was set for the cluster, or else in general. */
    boolean on(String module, String name, String department, @Nullable String cluster) {
        Boolean general = turned.getOrDefault(new Key(department, module, name, ""), Boolean.TRUE);
        return cluster == null
                ? general
                : turned.getOrDefault(new Key(department, module, name, cluster), general);
    }

    /** Whether any of a module's switches is on, in general or in some cluster. A module that declares none is on. */
    boolean anyOn(String module, List<String> declared, String department) {
        return declared.isEmpty() || declared.stream().anyMatch(name -> on(module, name, department, null))
                || turned.entrySet().stream().anyMatch(one -> one.getValue() && one.getKey().module().equals(module)
                        && one.getKey().department().equals(department) && declared.contains(one.getKey().name()));
    }

    Set<String> departmentsWith(String module, String name, Set<String> all) {
        return all.stream().filter(one -> on(module, name, one, null)).collect(Collectors.toUnmodifiableSet());
    }
}
