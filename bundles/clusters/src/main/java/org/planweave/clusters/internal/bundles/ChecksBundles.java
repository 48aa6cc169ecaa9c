package org.planweave.clusters.internal.bundles;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Memberships;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.access.Memberships.Sight;
import org.planweave.api.people.Council;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.bundles.BundleProblems.NotABundle;
import org.planweave.clusters.internal.bundles.BundleReading.Said;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Field;
import org.planweave.clusters.internal.stored.ClusterReads;
import org.planweave.clusters.internal.stored.Projection;

/** Says what a module's {@code cluster/cluster.json} would do to the current round, without doing it. */
@Component(service = ChecksBundles.class)
public final class ChecksBundles {

    private final Council council;
    private final ClusterReads reads;
    private final Memberships memberships;

    @Activate
    public ChecksBundles(@Reference Council council, @Reference ClusterReads reads, @Reference Memberships memberships) {
        this.council = council;
        this.reads = reads;
        this.memberships = memberships;
    }

    /**
     * What would come of it.
     *
     * @param cluster the id of the cluster, whether there is one or not
     * @param exists whether the module has brought it already
     * @param problems why it would not be taken; the rest is then empty, as nothing would change
     * @param changes what would change
     * @param kept what the file says otherwise than people do, whose word counts
     * @param charter the charter from then on; null where it would not be taken
     */
    public record Outcome(
            String cluster, boolean exists, List<String> problems, Set<Field> changes, Set<Field> kept,
            @Nullable Charter charter, Set<Sight> gains, Set<Sight> losses) {}

    public Outcome check(String module, Round round, byte[] file) {
        String id = module + '-' + round.id();
        Optional<Cluster> own = reads.find(id);
        try {
            Said said = new BundleReading(council, round, BundleFile.read(file))
                    .said(own.map(one -> one.charter().lead()).orElse(""));
            return said.problems().isEmpty() ? taken(id, round, own, said.charter()) : refused(id, own, said.problems());
        } catch (NotABundle e) {
            return refused(id, own, List.of("In cluster/cluster.json, " + e.why()));
        }
    }

    private Outcome taken(String id, Round round, Optional<Cluster> own, Charter said) {
        Charter before = own.map(Cluster::charter).orElse(Charter.EMPTY);
        Charter now = own.map(one -> said.with(one.own(), before)).orElse(said);
        Membership then = Projection.membership(id, round.id(), now, true, Projection.today());
        Set<Sight> sightsBefore = memberships.sights(round.id(), List.of());
        Set<Sight> sightsThen = memberships.sights(round.id(), List.of(then));
        return new Outcome(id, own.isPresent(), List.of(), Field.differing(before, now), Field.differing(said, now), now,
                less(sightsThen, sightsBefore), less(sightsBefore, sightsThen));
    }

    private static Outcome refused(String id, Optional<Cluster> own, List<String> why) {
        return new Outcome(id, own.isPresent(), why, EnumSet.noneOf(Field.class), EnumSet.noneOf(Field.class), null, Set.of(),
                Set.of());
    }

    private static Set<Sight> less(Set<Sight> all, Set<Sight> some) {
        Set<Sight> left = new HashSet<>(all);
        left.removeAll(some);
        return left;
    }
}
