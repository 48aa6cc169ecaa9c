package org.planweave.clusters.internal.wired;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.planweave.api.modules.ModuleChange;
import org.planweave.api.modules.ModuleCheck;
import org.planweave.api.modules.ModuleFiles;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Modules;

/** The modules that run, as the test says: each with the cluster that it brings. */
public final class Deployed implements ModuleFiles, Modules {

    private final Map<String, String> running = new TreeMap<>();
    private final Map<String, String> pausing = new TreeMap<>();

    public void deploy(String module, String clusterFile) {
        running.put(module, clusterFile);
        pausing.remove(module);
    }

    /** The module is meant to be there and does not run, as while it is replaced. */
    public void pause(String module) {
        pausing.put(module, running.remove(module));
    }

    @Override
    public void remove(String module, boolean breakOff) {
        running.remove(module);
        pausing.remove(module);
    }

    @Override
    public List<ModuleFile> all(String path) {
        return running.entrySet().stream()
                .map(one -> new ModuleFile(one.getKey(), "1.0.0", one.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @Override
    public List<ModuleState> all() {
        return java.util.stream.Stream.concat(
                running.keySet().stream().map(id -> state(id, true)),
                        pausing.keySet().stream().map(id -> state(id, false)))
                .toList();
    }

    private static ModuleState state(String id, boolean runs) {
        return new ModuleState(id, id, "", "1.0.0", runs, false, "", "", List.of(), Instant.EPOCH, null, false, "");
    }

    @Override
    public ModuleCheck check(Path jar) {
        throw new UnsupportedOperationException("Nothing is deployed by file here.");
    }

    @Override
    public ModuleState deploy(Path jar, boolean allowDowngrade, boolean breakOff) {
        throw new UnsupportedOperationException("Nothing is deployed by file here.");
    }

    @Override
    public ModuleState rollBack(String id, boolean breakOff) {
        throw new UnsupportedOperationException("Nothing is rolled back here.");
    }

    @Override
    public List<ModuleChange> changes(int limit) {
        return List.of();
    }
}
