package org.planweave.clusters.internal.stored;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plans;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.CharterCheck;
import org.planweave.clusters.internal.rules.Cluster;

/** What people do with clusters, by page or API: who may, and whether it makes sense. */
@Component(service = ManageClusters.class)
public final class ManageClusters {

    private static final int LONGEST_REASON = 500;

    private final WriteClusters clusters;
    private final ClusterReads reads;
    private final Permits permits;
    private final Council council;
    private final Plans plans;

    @Activate
    public ManageClusters(
            @Reference WriteClusters clusters, @Reference ClusterReads reads, @Reference Permits permits,
            @Reference Council council, @Reference Plans plans) {
        this.clusters = clusters;
        this.reads = reads;
        this.permits = permits;
        this.council = council;
        this.plans = plans;
    }

    /**
     * Forms a cluster in a round; in the current one if none is named.
     *
     * @throws Problem 403 who may not, 400 with what is wrong
     */
    public Cluster form(Charter charter, @Nullable String round) {
        permits.requireForm();
        String in = (round == null ? plans.currentRound() : plans.round(round))
                .orElseThrow(() -> Problem.invalid("round", "There is no such round; clusters stand in a round."))
                .id();
        Charter checked = CharterCheck.checked(charter, council);
        refuseName(checked, in, "");
        return clusters.form(in, checked, previous(checked, in));
    }

    /** @throws Problem 403 who may not, 400 with what is wrong, 412 if there is a newer version */
    public Cluster change(String id, long from, Charter charter) {
        Cluster before = changeable(id);
        Charter checked = CharterCheck.checked(charter, council);
        refuseName(checked, before.round(), id);
        return clusters.change(id, from, checked);
    }

    /** Closes a cluster or opens it again. @throws Problem 400 without a reason to close it */
    public Cluster setOpen(String id, long from, boolean open, String reason) {
        changeable(id);
        String given = reason.strip();
        if (!open && given.isEmpty() || given.length() > LONGEST_REASON || given.indexOf('\0') >= 0) {
            throw Problem.invalid("reason", "Say why, in at most 500 characters, so that its members know.");
        }
        return open ? clusters.reopen(id, from, given) : clusters.close(id, from, given);
    }

    private Cluster changeable(String id) {
        Cluster cluster = reads.find(id).filter(one -> permits.mayRead(id)).orElseThrow(() -> Problem.notFound(
                "There is no cluster at this address. Look for it on the page Clusters."));
        String lead = council.person(cluster.charter().lead()).map(Person::name).orElse("a corporate strategy lead");
        permits.requireChange(cluster, lead);
        return cluster;
    }

    private void refuseName(Charter charter, String round, String id) {
        boolean taken = reads.of(round).stream()
                .anyMatch(one -> one.open() && !one.id().equals(id) && one.name().equalsIgnoreCase(charter.name()));
        if (taken) {
            throw Problem.invalid("name",
                    "There is a cluster “" + charter.name() + "” in this round; choose another name.");
        }
    }

    /** The cluster of the same name in the newest earlier round. */
    private @Nullable String previous(Charter charter, String round) {
        var starts = plans.round(round).orElseThrow().starts();
        return plans.rounds().stream()
                .filter(one -> one.starts().isBefore(starts))
                .max(java.util.Comparator.comparing(org.planweave.api.planning.Round::starts))
                .stream()
                .flatMap(one -> reads.of(one.id()).stream())
                .filter(one -> one.name().equalsIgnoreCase(charter.name()))
                .map(Cluster::id)
                .findFirst()
                .orElse(null);
    }
}
