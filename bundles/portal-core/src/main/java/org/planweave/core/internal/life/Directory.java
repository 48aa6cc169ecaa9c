package org.planweave.core.internal.life;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.host.ModuleDirectory;

/** The modules that the portal has now, and who owns which path. */
@Component(service = {ModuleDirectory.class, Directory.class})
public final class Directory implements ModuleDirectory {

    private final Map<String, RunningModule> modules = new ConcurrentHashMap<>();

    void put(RunningModule module) {
        modules.put(module.manifest().id(), module);
    }

    void remove(String id) {
        modules.remove(id);
    }

    Optional<RunningModule> module(String id) {
        return Optional.ofNullable(modules.get(id));
    }

    List<RunningModule> modules() {
        return modules.values().stream()
                .sorted(Comparator.comparing(module -> module.manifest().title()))
                .toList();
    }

    @Override
    public List<Entry> entries() {
        return modules().stream().map(Directory::entry).toList();
    }

    @Override
    public Optional<Entry> entry(String id) {
        return module(id).map(Directory::entry);
    }

    @Override
    public Optional<Entry> owner(String path) {
        return modules.values().stream()
                .filter(module -> module.manifest().paths().contains(path))
                .findFirst()
                .map(Directory::entry);
    }

    @Override
    public Optional<String> moduleOf(long bundleId) {
        return modules.values().stream()
                .filter(module -> bundleId(module) == bundleId)
                .map(module -> module.manifest().id())
                .findFirst();
    }

    private static Entry entry(RunningModule module) {
        ModuleManifest manifest = module.manifest();
        return new Entry(manifest.id(), manifest.title(), manifest.summary(), manifest.version().toString(), manifest.paths(),
                manifest.switches(), manifest.always(), bundleId(module), manifest.open());
    }

    private static long bundleId(RunningModule module) {
        Bundle bundle = module.bundle();
        return bundle == null ? -1 : bundle.getBundleId();
    }
}
