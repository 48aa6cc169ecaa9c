package org.planweave.clusters.internal.bundles;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Job;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.Plans;
import org.planweave.clusters.internal.stored.ClusterReads;
import org.planweave.clusters.internal.stored.WriteClusters;

/** Opens members' drafts to each other on the day that their cluster's rules name. */
@Component(service = Job.class)
public final class OpensDrafts implements Job {

    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Plans plans;
    private final CurrentUser user;
    private final ClusterReads reads;
    private final WriteClusters clusters;

    @Activate
    public OpensDrafts(
            @Reference Plans plans, @Reference CurrentUser user, @Reference ClusterReads reads,
            @Reference WriteClusters clusters) {
        this.plans = plans;
        this.user = user;
        this.reads = reads;
        this.clusters = clusters;
    }

    @Override
    public String name() {
        return "clusters.drafts";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        user.asPortal(() -> {
            plans.currentRound().ifPresent(round -> reads.of(round.id()).forEach(clusters::projectAnew));
            return EVERY;
        });
    }
}
