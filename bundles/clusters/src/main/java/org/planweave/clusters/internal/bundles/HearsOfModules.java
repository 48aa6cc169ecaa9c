package org.planweave.clusters.internal.bundles;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.events.EventListener;
import org.planweave.api.modules.ModuleDeployed;

/** Reads the bundles as soon as a module came or went. */
@Component(service = EventListener.class)
public final class HearsOfModules implements EventListener<ModuleDeployed> {

    private final BundleClusters bundles;

    @Activate
    public HearsOfModules(@Reference BundleClusters bundles) {
        this.bundles = bundles;
    }

    @Override
    public String name() {
        return "clusters.modules";
    }

    @Override
    public Class<ModuleDeployed> type() {
        return ModuleDeployed.class;
    }

    @Override
    public void on(ModuleDeployed event) {
        bundles.read();
    }

    @Override
    public void resync() {
        bundles.read();
    }
}
