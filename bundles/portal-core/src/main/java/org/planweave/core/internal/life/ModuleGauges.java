package org.planweave.core.internal.life;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.host.Gauges;

/** Which modules run and which rest. */
@Component(service = Gauges.class)
public final class ModuleGauges implements Gauges {

    private final Directory directory;
    private final ModuleGates gates;

    @Activate
    public ModuleGauges(@Reference Directory directory, @Reference ModuleGates gates) {
        this.directory = directory;
        this.gates = gates;
    }

    @Override
    public List<Gauge> now() {
        return directory.modules().stream().flatMap(this::of).toList();
    }

    private Stream<Gauge> of(RunningModule module) {
        String id = module.manifest().id();
        return Stream.of(
                new Gauge("planweave_module_running", "Whether a module runs, in this version.",
                        Map.of("module", id, "version", module.manifest().version().toString()), module.running() ? 1 : 0),
                new Gauge("planweave_module_resting", "Whether a module rests since it failed ten times running.", Map.of("module", id),
                        gates.resting(id).isPresent() ? 1 : 0));
    }
}
