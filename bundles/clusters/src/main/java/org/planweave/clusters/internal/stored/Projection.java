package org.planweave.clusters.internal.stored;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Access;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Memberships;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;

/** Tells the decision point what it has to know of clusters, in the transaction that writes them. */
@Component(service = Projection.class)
public final class Projection {

    /** A cluster is of the whole council: no department's managers decide about it. */
    static final String NO_DEPARTMENT = "council";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Memberships memberships;
    private final Access access;

    @Activate
    public Projection(@Reference Memberships memberships, @Reference Access access) {
        this.memberships = memberships;
        this.access = access;
    }

    void write(Cluster cluster) {
        memberships.put(membership(cluster, today()));
        access.protect(cluster.ref(), new Protection(
                NO_DEPARTMENT, null, cluster.round(), Audience.COUNCIL, Classification.OPEN, null));
    }

    /** Whether the decision point knows the cluster as it is today. */
    boolean holds(Cluster cluster) {
        Membership today = membership(cluster, today());
        return memberships.of(cluster.round()).contains(today);
    }

    /** The day that it is for the council. */
    public static LocalDate today() {
        return LocalDate.now(LONDON);
    }

    static Membership membership(Cluster cluster, LocalDate today) {
        return membership(cluster.id(), cluster.round(), cluster.charter(), cluster.open(), today);
    }

    /** A cluster, or one that may come to be, as the decision point would know it. */
    public static Membership membership(String id, String round, Charter charter, boolean open, LocalDate today) {
        Set<String> members = new HashSet<>(charter.members());
        Set<String> observers = new HashSet<>(charter.observers());
        if (charter.observersComment()) {
            members.addAll(observers);
            observers.clear();
        }
        boolean begun = charter.draftsFrom().isEmpty() || !today.isBefore(LocalDate.parse(charter.draftsFrom()));
        return new Membership(
                id, charter.name(), round, charter.lead(), members, observers, open && begun);
    }
}
