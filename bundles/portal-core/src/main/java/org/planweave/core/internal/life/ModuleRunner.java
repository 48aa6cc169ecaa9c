package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.InputStream;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.HealthCheck.Health;
import org.planweave.api.store.Store;
import org.planweave.core.internal.store.migrations.MigrationFailed;
import org.planweave.core.internal.store.units.ModuleStores;
import org.planweave.core.internal.store.units.OpenStore;

/** Brings one module's bundle up and down: its store, its components, what people see of it. It decides nothing. */
@Component(service = ModuleRunner.class)
public final class ModuleRunner {

    private record Opened(OpenStore store, ServiceRegistration<Store> registration) {}

    private final BundleContext context;
    private final ModuleStores stores;
    private final Surfaces surfaces;
    private final Proof proof;
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();

    @Activate
    public ModuleRunner(
            BundleContext context, @Reference ModuleStores stores, @Reference Surfaces surfaces, @Reference Proof proof) {
        this.context = context;
        this.stores = stores;
        this.surfaces = surfaces;
        this.proof = proof;
    }

    Bundle install(String id, InputStream jar) throws ModuleFailed {
        try {
            return system().installBundle("planweave-module:" + id, jar);
        } catch (BundleException e) {
            throw new ModuleFailed("It could not be installed: " + e.getMessage(), e);
        }
    }

    /** Puts another jar under a stopped bundle. Only that bundle is refreshed. */
    void replace(Bundle bundle, InputStream jar) throws ModuleFailed {
        try {
            bundle.update(jar);
            refresh(bundle);
        } catch (BundleException e) {
            throw new ModuleFailed("It could not be replaced: " + e.getMessage(), e);
        }
    }

    void uninstall(Bundle bundle) throws ModuleFailed {
        try {
            bundle.uninstall();
            refresh(bundle);
        } catch (BundleException e) {
            throw new ModuleFailed("It could not be removed: " + e.getMessage(), e);
        }
    }

    /** Starts a bundle and sees that it works. If it does not, the bundle is stopped again. */
    void start(ModuleJar jar, Bundle bundle) throws ModuleFailed {
        ModuleManifest module = jar.manifest();
        try {
            resolve(bundle);
            openStore(jar, bundle);
            bundle.start(Bundle.START_TRANSIENT);
            proof.demand(bundle);
            surfaces.open(module.id(), bundle.getBundleId());
            Health health = proof.health(bundle);
            if (!health.ok()) {
                throw new ModuleFailed(health.detail());
            }
        } catch (BundleException e) {
            stop(module.id(), bundle);
            throw new ModuleFailed("It could not be started: " + e.getMessage(), e);
        } catch (ModuleFailed e) {
            stop(module.id(), bundle);
            throw e;
        } catch (MigrationFailed e) {
            stop(module.id(), bundle);
            throw new ModuleFailed(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException | LinkageError e) {
            stop(module.id(), bundle);
            throw new ModuleFailed("It failed when it was started: " + e, e);
        }
    }

    void stop(String id, Bundle bundle) throws ModuleFailed {
        surfaces.close(id);
        try {
            bundle.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException e) {
            throw new ModuleFailed("It could not be stopped: " + e.getMessage(), e);
        } finally {
            Opened open = opened.remove(id);
            if (open != null) {
                open.registration().unregister();
                open.store().close();
            }
        }
    }

    private void resolve(Bundle bundle) throws ModuleFailed {
        FrameworkWiring framework = system().getBundle().adapt(FrameworkWiring.class);
        if (!framework.resolveBundles(Set.of(bundle))) {
            throw new ModuleFailed("What " + bundle.getSymbolicName() + " imports is not all here.");
        }
    }

    private void openStore(ModuleJar jar, Bundle bundle) throws MigrationFailed {
        ModuleManifest module = jar.manifest();
        if (module.entities().isEmpty() && jar.scripts().isEmpty()) {
            return;
        }
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        OpenStore store = stores.open(module.id(), loader, module.entities(), jar.migrations());
        Dictionary<String, Object> properties = new Hashtable<>(Map.of("planweave.module", module.id()));
        opened.put(module.id(), new Opened(store, context.registerService(Store.class, store.store(), properties)));
    }

    private void refresh(Bundle bundle) throws ModuleFailed {
        CountDownLatch refreshed = new CountDownLatch(1);
        system().getBundle().adapt(FrameworkWiring.class).refreshBundles(Set.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        try {
            if (!refreshed.await(10, TimeUnit.SECONDS)) {
                throw new ModuleFailed("The framework did not let go of the old version within ten seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModuleFailed("The change was interrupted.", e);
        }
    }

    /** Installing through the system bundle leaves the modules in place while the core itself is replaced. */
    private BundleContext system() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
    }

    static InputStream open(java.nio.file.Path jar) throws IOException {
        return java.nio.file.Files.newInputStream(jar);
    }
}
