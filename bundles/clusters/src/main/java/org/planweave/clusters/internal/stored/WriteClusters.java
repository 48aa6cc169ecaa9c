package org.planweave.clusters.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.events.Event;
import org.planweave.clusters.internal.rows.ClusterRow;
import org.planweave.clusters.internal.rows.ClusterRow.Closed;
import org.planweave.clusters.internal.rows.HistoryRow;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Extras;
import org.planweave.clusters.internal.rules.Field;
import org.planweave.clusters.internal.rules.Happening;

/**
 * Writes clusters: the row, its history, the memberships, the record and the events, together or not at all.
 * Charters come here checked; who may is asked by the callers.
 */
@Component(service = WriteClusters.class)
public final class WriteClusters {

    private final Host host;
    private final Projection projection;

    @Activate
    public WriteClusters(@Reference Host host, @Reference Projection projection) {
        this.host = host;
        this.projection = projection;
    }

    /** Forms a cluster as people want it. */
    public Cluster form(String round, Charter charter, @Nullable String previous) {
        return host.store.inTransaction(entities ->
                formed(entities, new ClusterRow(host.newId(), round, charter, previous, null), true));
    }

    /** As {@link #form(String, Charter, String)}, with a reason that its history keeps. */
    public Cluster split(String round, Charter charter, String reason) {
        return host.store.inTransaction(entities -> {
            ClusterRow row = new ClusterRow(host.newId(), round, charter, null, null);
            entities.persist(row);
            return written(entities, row, "formed", EnumSet.noneOf(Field.class), reason);
        });
    }

    /** Writes a cluster under an id of its own; one that exists already is left as it is. */
    public void put(String id, String round, Charter charter, @Nullable String previous, boolean open) {
        host.store.doInTransaction(entities -> {
            if (entities.find(ClusterRow.class, id) == null) {
                formed(entities, new ClusterRow(id, round, charter, previous, null), open);
            }
        });
    }

    /** Takes a cluster of a bundle into the round. */
    public Cluster bring(String id, String round, Charter said, Extras extras, @Nullable String previous,
            String origin) {
        ClusterRow row = new ClusterRow(id, round, said, previous, origin);
        row.setBrought(said, extras);
        return host.store.inTransaction(entities -> formed(entities, row, true));
    }

    private Cluster formed(EntityManager entities, ClusterRow row, boolean open) {
        row.setClosed(open ? Closed.NO : Closed.BY_PERSON);
        entities.persist(row);
        return written(entities, row, "formed", EnumSet.noneOf(Field.class), "");
    }

    /**
     * Changes the charter, from the version that the writer started from.
     *
     * @throws Problem 412 if there is a newer version
     */
    public Cluster change(String id, long from, Charter wanted) {
        return change(id, from, wanted, "");
    }

    /** As {@link #change(String, long, Charter)}, with a reason that its history keeps. */
    public Cluster change(String id, long from, Charter wanted, String reason) {
        return host.store.inTransaction(entities -> {
            ClusterRow row = locked(entities, id, from);
            Set<Field> changed = Field.differing(row.charter(), wanted);
            if (changed.isEmpty()) {
                return row.cluster();
            }
            Set<Field> own = EnumSet.copyOf(row.own());
            own.addAll(changed);
            own.retainAll(Field.differing(row.brought(), wanted));
            row.setOwn(own);
            row.setCharter(wanted);
            return written(entities, row, "changed", changed, reason);
        });
    }

    /** Closes a cluster, as a person wants it. One that is closed stays as it is. */
    public Cluster close(String id, long from, String reason) {
        return host.store.inTransaction(entities -> {
            ClusterRow row = locked(entities, id, from);
            return row.closed() == Closed.BY_PERSON ? row.cluster() : closed(entities, row, Closed.BY_PERSON, reason);
        });
    }

    /** Opens a cluster again. One that is open stays as it is. */
    public Cluster reopen(String id, long from, String reason) {
        return host.store.inTransaction(entities -> {
            ClusterRow row = locked(entities, id, from);
            return row.open() ? row.cluster() : reopened(entities, row, reason);
        });
    }

    /**
     * What a bundle says now: it counts where people said nothing else. A cluster that was closed with its bundle
     * opens again.
     */
    public void brought(String id, Charter said, Extras extras) {
        host.store.doInTransaction(entities -> {
            ClusterRow row = newest(entities, id).orElseThrow();
            Charter before = row.charter();
            if (row.says(said, extras) && row.closed() != Closed.WITH_BUNDLE) {
                return;
            }
            Charter now = said.with(row.own(), before);
            row.setBrought(said, extras);
            row.setCharter(now);
            Set<Field> changed = Field.differing(before, now);
            if (row.closed() == Closed.WITH_BUNDLE) {
                reopened(entities, row, "");
            } else if (!changed.isEmpty()) {
                written(entities, row, "brought", changed, "");
            }
        });
    }

    /** Notes why a bundle's word could not be taken. The cluster stays as it is. */
    public void refused(String id, List<String> sentences) {
        host.store.doInTransaction(entities -> newest(entities, id).orElseThrow().setRefusals(sentences));
    }

    /** Closes a cluster whose bundle was removed, unless it is closed already. */
    public void closedWithBundle(String id) {
        host.store.doInTransaction(entities -> {
            ClusterRow row = newest(entities, id).orElseThrow();
            if (row.open()) {
                closed(entities, row, Closed.WITH_BUNDLE, "");
            }
        });
    }

    /** Tells the decision point anew where a day has changed what it should know. */
    public void projectAnew(Cluster cluster) {
        if (!projection.holds(cluster)) {
            host.store.doInTransaction(entities -> newest(entities, cluster.id())
                    .map(ClusterRow::cluster).ifPresent(projection::write));
        }
    }

    private Cluster closed(EntityManager entities, ClusterRow row, Closed why, String reason) {
        row.setClosed(why);
        return written(entities, row, "closed", EnumSet.noneOf(Field.class), reason);
    }

    private Cluster reopened(EntityManager entities, ClusterRow row, String reason) {
        row.setClosed(Closed.NO);
        return written(entities, row, "reopened", EnumSet.noneOf(Field.class), reason);
    }

    private Cluster written(EntityManager entities, ClusterRow row, String what, Set<Field> fields, String reason) {
        row.changed(host.now());
        Cluster cluster = row.cluster();
        entities.persist(new HistoryRow(row.id(), row.version(), new Happening(
                what, fields, reason, cluster.charter(), cluster.changedAt(), host.who())));
        entities.flush();
        projection.write(cluster);
        host.recorded("cluster." + what, cluster.ref(), facts(cluster, fields));
        host.tell(event(what, cluster), cluster.ref());
        return cluster;
    }

    private static Event event(String what, Cluster cluster) {
        return switch (what) {
            case "formed" -> new ClusterFormed(cluster.id(), cluster.round());
            case "closed" -> new ClusterClosed(cluster.id(), cluster.round());
            default -> new ClusterChanged(cluster.id(), cluster.round());
        };
    }

    private static Map<String, String> facts(Cluster cluster, Set<Field> fields) {
        String names = fields.stream().map(Field::name).collect(Collectors.joining(";"));
        return Map.of("round", cluster.round(), "version", String.valueOf(cluster.version()), "fields", names);
    }

    /** The row as it now is, if nobody changed it since the writer read it; nobody else changes it until the end. */
    private static ClusterRow locked(EntityManager entities, String id, long from) {
        int same = entities.createQuery(
                        "update ClusterRow c set c.version = c.version where c.id = :id and c.version = :version")
                .setParameter("id", id)
                .setParameter("version", from)
                .executeUpdate();
        ClusterRow row = newest(entities, id).orElseThrow(() -> Problem.notFound(
                "There is no cluster at this address. Look for it on the page Clusters."));
        if (same == 0) {
            throw Problem.stale("The cluster was changed while you wrote: you started from version " + from
                    + ", it is at version " + row.version() + " now. Look at it and save again.",
                    Map.of("yours", from, "theirs", row.version()));
        }
        return row;
    }

    private static Optional<ClusterRow> newest(EntityManager entities, String id) {
        return entities.createQuery("select c from ClusterRow c where c.id = :id", ClusterRow.class)
                .setParameter("id", id)
                .setHint("eclipselink.refresh", "true")
                .getResultStream()
                .findFirst();
    }
}
