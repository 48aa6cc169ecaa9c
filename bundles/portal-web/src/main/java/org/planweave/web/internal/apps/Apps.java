package org.planweave.web.internal.apps;

import jakarta.ws.rs.ext.RuntimeDelegate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.host.ModuleSurface;
import org.planweave.web.internal.page.FailurePages;
import org.planweave.web.internal.page.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The applications of all modules. Each is built when its module's gate is about to open, from the resources that its
 * bundle then
 * offers; where those change later, at the next request. One module's coming or going rebuilds nothing of another's.
 */
@Component(service = {Apps.class, ModuleSurface.class})
public final class Apps implements ModuleSurface {

    private static final Logger LOG = LoggerFactory.getLogger(Apps.class);

    /**
     * Jersey warns of every resource that is handed to it as an object that it is no provider; that it is none is
     * meant.
     */
    private static final java.util.logging.Logger PROVIDERS =
            java.util.logging.Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    static {
        PROVIDERS.setLevel(Level.SEVERE);
        // Before any module makes a response: in OSGi nobody else finds Jersey's part of the Jakarta REST API.
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
    }

    private final Resources resources;
    private final Map<String, ModuleApp> apps = new ConcurrentHashMap<>();
    private final Shell shell;
    private final FailurePages failures;

    @Activate
    public Apps(@Reference Resources resources, @Reference Shell shell, @Reference FailurePages failures) {
        this.resources = resources;
        this.shell = shell;
        this.failures = failures;
    }

    @Override
    public void open(String module, long bundleId) {
        build(module, bundleId);
    }

    @Override
    public void close(String module) {
        ModuleApp old = apps.remove(module);
        if (old != null) {
            old.release();
        }
    }

    /** Does something with the module's application as it is now; called from inside the module's gate. */
    void with(String module, long bundleId, Consumer<ModuleApp> work) {
        ModuleApp app = current(module, bundleId);
        while (!app.acquire()) {
            app = current(module, bundleId);
        }
        try {
            work.accept(app);
        } finally {
            app.release();
        }
    }

    private ModuleApp current(String module, long bundleId) {
        ModuleApp app = apps.get(module);
        return app != null && app.resources().equals(resources.of(bundleId)) ? app : build(module, bundleId);
    }

    private synchronized ModuleApp build(String module, long bundleId) {
        List<Object> now = resources.of(bundleId);
        ModuleApp old = apps.get(module);
        if (old != null && old.resources().equals(now)) {
            return old;
        }
        long start = System.nanoTime();
        ModuleApp app = new ModuleApp(now, shell, failures);
        apps.put(module, app);
        if (old != null) {
            old.release();
        }
        LOG.info("{}: {} resources ready in {} ms", module, now.size(), (System.nanoTime() - start) / 1_000_000);
        return app;
    }

    @Deactivate
    void letGo() {
        List.copyOf(apps.keySet()).forEach(this::close);
    }
}
