package org.planweave.itests.bad;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator that counts in circles. */
public final class LoopsInActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        Held.loops();
    }

    @Override
    public void stop(BundleContext context) {
        // It never started.
    }
}
