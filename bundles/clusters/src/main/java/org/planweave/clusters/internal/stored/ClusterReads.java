package org.planweave.clusters.internal.stored;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.clusters.internal.rows.ClusterRow;
import org.planweave.clusters.internal.rows.HistoryRow;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Happening;

/** Reads of clusters, one statement each. Whoever shows them asks the decision point. */
@Component(service = ClusterReads.class)
public final class ClusterReads {

    private static final Comparator<Cluster> OPEN_FIRST_BY_NAME =
            Comparator.comparing((Cluster one) -> !one.open()).thenComparing(Cluster::name).thenComparing(Cluster::id);

    private final Host host;

    @Activate
    public ClusterReads(@Reference Host host) {
        this.host = host;
    }

    /** The clusters of a round, open ones first, by name. */
    public List<Cluster> of(String round) {
        return host.store.reading(entities -> entities
                .createQuery("select c from ClusterRow c where c.round = :round", ClusterRow.class)
                .setParameter("round", round)
                .getResultStream()
                .map(ClusterRow::cluster)
                .sorted(OPEN_FIRST_BY_NAME)
                .toList());
    }

    public Optional<Cluster> find(String id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Those of the given that there are. */
    public Map<String, Cluster> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return host.store.reading(entities -> entities
                .createQuery("select c from ClusterRow c where c.id in :ids", ClusterRow.class)
                .setParameter("ids", new HashSet<>(ids))
                .getResultStream()
                .map(ClusterRow::cluster)
                .collect(Collectors.toMap(Cluster::id, Function.identity())));
    }

    /** The clusters that bundles brought, of all rounds. */
    public List<Cluster> brought() {
        return host.store.reading(entities -> entities
                .createQuery("select c from ClusterRow c where c.origin is not null order by c.id", ClusterRow.class)
                .getResultStream()
                .map(ClusterRow::cluster)
                .toList());
    }

    /** Up to so many clusters with ids after the given one, by id. */
    public List<Cluster> after(String id, int limit) {
        return host.store.reading(entities -> entities
                .createQuery("select c from ClusterRow c where c.id > :id order by c.id", ClusterRow.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultStream()
                .map(ClusterRow::cluster)
                .toList());
    }

    /** What became of a cluster, the oldest first. */
    public List<Happening> history(String cluster) {
        return host.store.reading(entities -> entities
                .createQuery("select h from HistoryRow h where h.cluster = :cluster order by h.version",
                        HistoryRow.class)
                .setParameter("cluster", cluster)
                .getResultStream()
                .map(HistoryRow::happening)
                .toList());
    }
}
