package org.planweave.core.internal.life;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.HealthCheck.Health;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.store.Store;
import org.planweave.core.internal.store.migrations.MigrationFailed;
import org.planweave.core.internal.store.units.ModuleStores;
import org.planweave.core.internal.store.units.OpenStore;

/** Brings one module's bundle up and down: its store, its components, what people see of it. It decides nothing. */
@Component(service = ModuleRunner.class)
public final class ModuleRunner {

    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private record Opened(OpenStore store, ServiceRegistration<Store> registration) {}

    private final BundleContext context;
    private final ModuleStores stores;
    private final Surfaces surfaces;
    private final Proof proof;
    private final Abandoned abandoned;
    private final CurrentUser user;
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();

    @Activate
    public ModuleRunner(
            BundleContext context,
            @Reference ModuleStores stores,
            @Reference Surfaces surfaces,
            @Reference Proof proof,
            @Reference Abandoned abandoned,
            @Reference CurrentUser user) {
        this.context = context;
        this.stores = stores;
        this.surfaces = surfaces;
        this.proof = proof;
        this.abandoned = abandoned;
        this.user = user;
        // As it is, not as a component: that would be made when the framework asks for it, in the middle of loading a class, perhaps one
        // that makes components.
        context.registerService(WeavingHook.class, new NoExit(), null);
    }

    /** Installs at a place of its own: one that was left to itself keeps the place it had. */
    Bundle install(String id, InputStream jar) throws ModuleFailed {
        try {
            String place = "planweave-module:" + id;
            for (int i = 2; context.getBundle(place) != null; i++) {
                place = "planweave-module:" + id + "#" + i;
            }
            return system().installBundle(place, jar);
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

    /** Whether it hung, was left to itself and cannot be used any more. */
    boolean left(Bundle bundle) {
        return abandoned.has(bundle);
    }

    void uninstall(Bundle bundle) throws ModuleFailed {
        try {
            bundle.uninstall();
            refresh(bundle);
        } catch (BundleException e) {
            throw new ModuleFailed("It could not be removed: " + e.getMessage(), e);
        }
    }

    /**
     * Starts a bundle and sees that it works. If it does not, the bundle is stopped again; if it hangs, it is left to itself.
     *
     * @param patience how long it may take
     */
    void start(ModuleJar jar, Bundle bundle, Duration patience) throws ModuleFailed {
        String id = jar.manifest().id();
        try {
            resolve(bundle);
            openStore(jar, bundle);
            Watchdog.within(patience, id, "It did not start", () -> user.asPortal(() -> begin(id, bundle)).orThrow());
        } catch (ModuleStuck e) {
            letGo(id);
            abandoned.leave(bundle, e.thread());
            throw e;
        } catch (BundleException e) {
            throw afterStop(id, bundle, new ModuleFailed("It could not be started: " + e.getMessage(), e));
        } catch (ModuleFailed e) {
            throw afterStop(id, bundle, e);
        } catch (MigrationFailed e) {
            throw afterStop(id, bundle, new ModuleFailed(String.valueOf(e.getMessage()), e));
        } catch (Exception | LinkageError | StackOverflowError e) {
            throw afterStop(id, bundle, new ModuleFailed("It failed when it was started: " + e, e));
        }
    }

    /** How a start went, out of a supplier that may not throw. */
    private record Begun(@Nullable Exception failure) {

        void orThrow() throws Exception {
            if (failure != null) {
                throw failure;
            }
        }
    }

    private Begun begin(String id, Bundle bundle) {
        // Threads that it makes meanwhile inherit the loader: by that they are known as its own when it is stopped.
        Thread.currentThread().setContextClassLoader(loader(bundle));
        try {
            bundle.start(Bundle.START_TRANSIENT);
            proof.demand(bundle);
            surfaces.open(id, bundle.getBundleId());
            Health health = proof.health(bundle);
            return new Begun(health.ok() ? null : new ModuleFailed(health.detail()));
        } catch (BundleException | ModuleFailed e) {
            return new Begun(e);
        }
    }

    private ModuleFailed afterStop(String id, Bundle bundle, ModuleFailed why) {
        try {
            stop(id, bundle);
        } catch (ModuleFailed e) {
            why.addSuppressed(e);
        }
        return why;
    }

    /** Stops a bundle. One that hangs when it is stopped is left to itself, and counts as stopped. */
    void stop(String id, Bundle bundle) throws ModuleFailed {
        surfaces.close(id);
        ClassLoader loader = loader(bundle);
        try {
            Watchdog.within(TO_STOP, id, "It did not stop", () -> bundle.stop(Bundle.STOP_TRANSIENT));
            LeftThreads.end(id, loader);
        } catch (ModuleStuck e) {
            abandoned.leave(bundle, e.thread());
        } catch (ModuleFailed e) {
            throw e;
        } catch (Exception | LinkageError e) {
            throw new ModuleFailed("It could not be stopped: " + e.getMessage(), e);
        } finally {
            letGo(id);
        }
    }

    /** What the host holds of it is given back, whatever has become of the bundle. */
    private void letGo(String id) {
        surfaces.close(id);
        // Every mapper of every bundle shares these types: the module's classes among them would keep its loader.
        TypeFactory.defaultInstance().clearCache();
        Opened open = opened.remove(id);
        if (open != null) {
            open.registration().unregister();
            open.store().close();
        }
        stores.forget();
    }

    private static @Nullable ClassLoader loader(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null ? null : wiring.getClassLoader();
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
