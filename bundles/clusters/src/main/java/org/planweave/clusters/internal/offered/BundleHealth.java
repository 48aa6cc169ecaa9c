package org.planweave.clusters.internal.offered;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.modules.HealthCheck;
import org.planweave.clusters.internal.bundles.BundleProblems;

/** Says which bundles bring a cluster that cannot be taken. The module itself is well all the same. */
@Component(service = HealthCheck.class)
public final class BundleHealth implements HealthCheck {

    private final BundleProblems problems;
    private final Messages messages = Messages.of(BundleHealth.class);

    @Activate
    public BundleHealth(@Reference BundleProblems problems) {
        this.problems = problems;
    }

    @Override
    public Health check() {
        Map<String, List<String>> all = problems.all();
        if (all.isEmpty()) {
            return Health.good();
        }
        return new Health(true, all.entrySet().stream()
                .map(one -> messages.text("clusters.health.bundles", one.getKey(), String.join(" ", one.getValue())))
                .collect(Collectors.joining(" ")));
    }
}
