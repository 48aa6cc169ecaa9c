package org.planweave.clusters.internal.stored;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.clusters.internal.rows.SheetRow;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.sheet.DrawsSheets;
import org.planweave.clusters.internal.sheet.Sheet;
import org.planweave.clusters.internal.sheet.SheetEdition;

/** The editions of a cluster's plan on a page: kept once, never changed, and shown to each reader as far as they may read. */
@Component(service = KeepSheets.class)
public final class KeepSheets {

    private static final int LONGEST_TITLE = 160;

    private final Host host;
    private final DrawsSheets draws;
    private final Permits permits;

    @Activate
    public KeepSheets(@Reference Host host, @Reference DrawsSheets draws, @Reference Permits permits) {
        this.host = host;
        this.draws = draws;
        this.permits = permits;
    }

    /** The newest first. */
    public List<SheetEdition> editions(String cluster) {
        return host.store.reading(entities -> entities
                .createQuery("select s from SheetRow s where s.cluster = :cluster order by s.edition desc", SheetRow.class)
                .setParameter("cluster", cluster)
                .getResultStream()
                .map(SheetRow::edition)
                .toList());
    }

    /** An edition as far as the current user may read what stands in it. */
    public Optional<Sheet> sheet(String cluster, int edition) {
        return host.store.reading(entities -> Optional.ofNullable(entities.find(SheetRow.class, cluster + '.' + edition))
                        .map(SheetRow::sheet))
                .map(draws::forReader);
    }

    /**
     * Keeps the page as it is now, with what everybody at the table may read.
     *
     * @throws Problem 403 who may not change the cluster, 400 without a title, 409 if nothing would stand on it
     */
    public SheetEdition keep(Cluster cluster, String lead, String title) {
        permits.requireChange(cluster, lead);
        String given = title.strip();
        if (given.isEmpty() || given.length() > LONGEST_TITLE || given.indexOf('\0') >= 0) {
            throw Problem.invalid("title", "Say what this edition is, in at most 160 characters.");
        }
        Sheet sheet = draws.drawForAll(cluster);
        if (sheet.lines().isEmpty()) {
            throw Problem.conflict("nothing-to-keep", "No line is open to everybody at this cluster’s table yet, so the page"
                    + " would be empty. Wait until the members’ plans are in cluster review.");
        }
        return host.store.inTransaction(entities -> {
            // The cluster's row is locked, so that two editions at once get two numbers.
            entities.createQuery("update ClusterRow c set c.version = c.version where c.id = :id")
                    .setParameter("id", cluster.id())
                    .executeUpdate();
            int number = entities.createQuery(
                            "select coalesce(max(s.edition), 0) from SheetRow s where s.cluster = :cluster", Integer.class)
                    .setParameter("cluster", cluster.id())
                    .getSingleResult() + 1;
            SheetRow row = new SheetRow(cluster.id(), number, given, sheet, host.now(), host.who());
            entities.persist(row);
            host.recorded("cluster.agreed", cluster.ref(), Map.of("edition", String.valueOf(number)));
            host.tell(new SheetAgreed(cluster.id(), cluster.round(), number), cluster.ref());
            return row.edition();
        });
    }
}
