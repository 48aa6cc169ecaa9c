package org.planweave.clusters.internal.bundles;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Job;

/** Reads the bundles every minute: for those that came while nobody listened, and for a new round. */
@Component(service = Job.class)
public final class ReadsBundles implements Job {

    private final BundleClusters bundles;

    @Activate
    public ReadsBundles(@Reference BundleClusters bundles) {
        this.bundles = bundles;
    }

    @Override
    public String name() {
        return "clusters.bundles";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        bundles.read();
    }
}
