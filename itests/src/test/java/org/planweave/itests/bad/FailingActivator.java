package org.planweave.itests.bad;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator that throws. */
public final class FailingActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("The folder of forms is not there");
    }

    @Override
    public void stop(BundleContext context) {
        // It never started.
    }
}
