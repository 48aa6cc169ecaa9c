package org.planweave.web.internal.front;

import java.time.Duration;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When the framework is told to stop, the web server ends before anything that it serves does, so that nobody meets a portal half of which
 * has gone. It listens synchronously: the framework goes on stopping bundles as soon as its listeners have come back.
 */
@Component(immediate = true, service = {})
public final class ServerEnd implements SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(ServerEnd.class);
    /** Longer than nearly every answer takes; whoever supervises the process waits longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TOLD = Duration.ofMillis(500);

    private final BundleContext framework;
    private final Drain drain;

    @Activate
    public ServerEnd(BundleContext framework, @Reference Drain drain) {
        this.framework = framework;
        this.drain = drain;
        framework.addBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
            end();
        }
    }

    private void end() {
        try {
            drain.close(PATIENCE, TOLD);
            ServiceReference<HttpServiceRuntime> server = framework.getServiceReference(HttpServiceRuntime.class);
            if (server != null) {
                server.getBundle().stop(Bundle.STOP_TRANSIENT);
            }
        } catch (BundleException e) {
            LOG.warn("The web server did not end before what it serves", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Deactivate
    void stop() {
        framework.removeBundleListener(this);
    }
}
