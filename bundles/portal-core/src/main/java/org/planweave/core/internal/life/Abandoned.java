package org.planweave.core.internal.life;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bundles that could be neither started nor stopped, because a thread of theirs hangs in it. They are left to themselves: their
 * components are disabled, another bundle takes their place, and when the thread ends after all they are taken away. None of them
 * comes back at the next start, for the framework begins with an empty cache.
 */
@Component(service = {Abandoned.class, CollisionHook.class})
public final class Abandoned implements CollisionHook {

    private static final Logger LOG = LoggerFactory.getLogger(Abandoned.class);

    private final ServiceComponentRuntime components;
    private final Set<Long> bundles = ConcurrentHashMap.newKeySet();

    @Activate
    public Abandoned(@Reference ServiceComponentRuntime components) {
        this.components = components;
    }

    boolean has(Bundle bundle) {
        return bundles.contains(bundle.getBundleId());
    }

    void leave(Bundle bundle, Thread hanging) {
        bundles.add(bundle.getBundleId());
        LOG.error("{} {} hangs and is left to itself; start the portal again when nobody works", bundle.getSymbolicName(),
                bundle.getVersion());
        // Each by itself: the one that hangs holds what disabling it waits for.
        components.getComponentDescriptionDTOs(bundle).forEach(component -> aside(bundle, () -> components.disableComponent(component)));
        aside(bundle, () -> takeAway(bundle, hanging));
    }

    private static void aside(Bundle bundle, Runnable work) {
        Thread thread = new Thread(work, "planweave-left-" + bundle.getBundleId());
        thread.setDaemon(true);
        thread.start();
    }

    private void takeAway(Bundle bundle, Thread hanging) {
        try {
            hanging.join();
            bundle.uninstall();
            LOG.info("{} {} has ended after all and is gone", bundle.getSymbolicName(), bundle.getVersion());
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("{} could not be taken away", bundle.getSymbolicName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The version that takes its place may be the same: a bundle that was left to itself is in nobody's way. */
    @Override
    public void filterCollisions(int operation, Bundle target, java.util.Collection<Bundle> candidates) {
        candidates.removeIf(this::has);
    }
}
