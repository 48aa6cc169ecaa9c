package org.planweave.itests.bad;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator that waits for what never happens. */
public final class WaitsInActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        Held.waits();
    }

    @Override
    public void stop(BundleContext context) {
        // It never started.
    }
}
