package org.planweave.itests.bad;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator that throws an error. */
public final class BrokenActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new NoSuchMethodError("A library of another version is packed");
    }

    @Override
    public void stop(BundleContext context) {
        // It never started.
    }
}
