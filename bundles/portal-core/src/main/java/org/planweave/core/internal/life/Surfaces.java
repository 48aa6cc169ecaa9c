package org.planweave.core.internal.life;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.host.ModuleSurface;

/** Every part of the host that shows modules to people. One that comes later is told of the modules that run already. */
@Component(service = Surfaces.class)
public final class Surfaces {

    private final Directory directory;
    private final List<ModuleSurface> surfaces = new CopyOnWriteArrayList<>();

    @Activate
    public Surfaces(@Reference Directory directory) {
        this.directory = directory;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ModuleSurface surface) {
        surfaces.add(surface);
        for (RunningModule module : directory.modules()) {
            Bundle bundle = module.bundle();
            if (module.running() && bundle != null) {
                surface.open(module.manifest().id(), bundle.getBundleId());
            }
        }
    }

    void remove(ModuleSurface surface) {
        surfaces.remove(surface);
    }

    void open(String module, long bundleId) {
        surfaces.forEach(surface -> surface.open(module, bundleId));
    }

    void close(String module) {
        surfaces.forEach(surface -> surface.close(module));
    }
}
