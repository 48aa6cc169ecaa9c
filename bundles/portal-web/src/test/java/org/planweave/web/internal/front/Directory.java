package org.planweave.web.internal.front;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.api.modules.SwitchChoices;
import org.planweave.api.modules.Switches;

/** Modules and their switches, in memory. */
final class Directory implements ModuleDirectory, Switches, SwitchChoices {

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Set<String> off = ConcurrentHashMap.newKeySet();

    void put(String id, long bundleId, String... switches) {
        entries.put(id, new Entry(id, id, "", "1.0.0", List.of(id), List.of(switches), false, bundleId));
    }

    void put(String id, long bundleId, List<String> paths) {
        entries.put(id, new Entry(id, id, "", "1.0.0", paths, List.of(), false, bundleId));
    }

    /** A module of one path with pages that stand open. */
    void open(String id, long bundleId, List<String> pages) {
        entries.put(id, new Entry(id, id, "", "1.0.0", List.of(id), List.of(), false, bundleId, pages));
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    @Override
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public Optional<Entry> owner(String path) {
        return entries().stream().filter(entry -> entry.paths().contains(path)).findFirst();
    }

    @Override
    public Optional<String> moduleOf(long bundleId) {
        return entries().stream().filter(entry -> entry.bundleId() == bundleId).map(Entry::id).findFirst();
    }

    @Override
    public boolean mayTurn(String department) {
        return true;
    }

    @Override
    public boolean on(String module, String department) {
        return on(module, ON, department, null);
    }

    @Override
    public boolean on(String module, String name, String department, @Nullable String cluster) {
        return !off.contains(module + department);
    }

    @Override
    public Set<String> departmentsWith(String module, String name) {
        Set<String> all = new HashSet<>(Set.of("d1", "d2"));
        all.removeIf(department -> off.contains(module + department));
        return all;
    }

    @Override
    public void turn(String module, String name, String department, @Nullable String cluster, boolean on,
            String reason) {
        if (on) {
            off.remove(module + department);
        } else {
            off.add(module + department);
        }
    }

    @Override
    public Chosen of(String module, String name) {
        return new Chosen(module, name, Choice.ON_AT_FIRST, "", null, null);
    }

    @Override
    public List<Chosen> all() {
        return List.of();
    }

    @Override
    public void choose(String module, String name, Choice choice, String reason) {
        throw new UnsupportedOperationException("The front sets nothing for all");
    }
}
