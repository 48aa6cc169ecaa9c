package org.planweave.clusters.internal.stored;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Memberships;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.access.Memberships.Sight;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.reorganise.Change;
import org.planweave.clusters.internal.reorganise.Past;
import org.planweave.clusters.internal.reorganise.Past.Stood;
import org.planweave.clusters.internal.reorganise.Preview;
import org.planweave.clusters.internal.reorganise.Reorganisation;
import org.planweave.clusters.internal.reorganise.Step;
import org.planweave.clusters.internal.rows.ReorganisationRow;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;

/**
 * Splits, merges and renames clusters of a round and moves departments between them: shown first, done in one transaction,
 * undone until the
 * round opens. Only the round's own clusters change, so that plans of other rounds are read as before.
 */
@Component(service = ReorganiseClusters.class)
public final class ReorganiseClusters {

    private final Host host;
    private final ClusterReads reads;
    private final WriteClusters writes;
    private final Permits permits;
    private final Memberships memberships;
    private final Reorganisation reorganisation;
    private final Plans plans;

    @Activate
    public ReorganiseClusters(
            @Reference Host host, @Reference ClusterReads reads, @Reference WriteClusters writes, @Reference Permits permits,
            @Reference Memberships memberships, @Reference Reorganisation reorganisation, @Reference Plans plans) {
        this.host = host;
        this.reads = reads;
        this.writes = writes;
        this.permits = permits;
        this.memberships = memberships;
        this.reorganisation = reorganisation;
        this.plans = plans;
    }

    /** What a step would change. @throws Problem 403 who may not change one of the clusters, 400 with what is wrong */
    public Preview preview(Round round, Step step) {
        return preview(round, step, changes(round, step));
    }

    private Preview preview(Round round, Step step, List<Change> changes) {
        LocalDate today = Projection.today();
        List<Membership> instead = changes.stream()
                .map(one -> one.before() == null
                        ? Projection.membership("new", round.id(), one.charter(), one.open(), today)
                        : Projection.membership(one.before().id(), round.id(), one.charter(), one.open(), today))
                .toList();
        Set<Sight> now = memberships.sights(round.id(), List.of());
        Set<Sight> then = memberships.sights(round.id(), instead);
        Set<Sight> gains = new HashSet<>(then);
        gains.removeAll(now);
        Set<Sight> losses = new HashSet<>(now);
        losses.removeAll(then);
        List<Preview.Standing> after = changes.stream()
                .map(one -> new Preview.Standing(one.before() == null ? null : one.before().id(), one.charter(), one.open()))
                .toList();
        return new Preview(reorganisation.words(step, changes), after, gains, losses, seen(changes));
    }

    /**
     * Does it, all or nothing.
     *
     * @param seen what {@link Preview#seen} said
     * @throws Problem 412 if one of the clusters was changed since it was shown
     */
    public Past apply(Round round, Step step, String seen) {
        List<Change> changes = changes(round, step);
        Preview preview = preview(round, step, changes);
        if (!preview.seen().equals(seen)) {
            throw Problem.stale("One of these clusters was changed since you looked. Look at what would change, and do it again.",
                    Map.of("yours", seen, "theirs", preview.seen()));
        }
        return host.store.inTransaction(entities -> {
            List<Stood> stood = new ArrayList<>();
            for (Change change : changes) {
                stood.add(write(round, change, preview.words()));
            }
            Past past = new Past(host.newId(), round.id(), preview.words(), stood, false, host.now(), host.who());
            entities.persist(new ReorganisationRow(past));
            return past;
        });
    }

    private Stood write(Round round, Change change, String words) {
        Cluster before = change.before();
        if (before == null) {
            Cluster made = writes.split(round.id(), change.charter(), words);
            return new Stood(made.id(), null, false, made.version());
        }
        Cluster after = change.open()
                ? writes.change(before.id(), before.version(), change.charter(), words)
                : writes.close(before.id(), before.version(), words);
        return new Stood(before.id(), before.charter(), true, after.version());
    }

    /** The reorganisations of a round, the newest first. */
    public List<Past> past(String round) {
        return host.store.reading(entities -> entities
                .createQuery("select r from ReorganisationRow r where r.round = :round", ReorganisationRow.class)
                .setParameter("round", round)
                .getResultStream()
                .map(ReorganisationRow::past)
                .sorted(Comparator.comparing(Past::at).thenComparing(Past::id).reversed())
                .toList());
    }

    /**
     * The day on which the round opens: the day of its first drafts, else of its period. Until then a reorganisation can
     * be undone.
     */
    public static LocalDate opens(Round round) {
        return round.gates().stream().filter(gate -> gate.state().equals("DRAFT")).map(Round.Gate::date)
                .min(LocalDate::compareTo).orElse(round.starts());
    }

    /** Whether it can still be undone today. */
    public boolean undoable(Past past, Round round) {
        return !past.undone() && Projection.today().isBefore(opens(round));
    }

    /** Puts the clusters back. @throws Problem 409 once the round is open, or if one of them was changed since */
    public void undo(Round round, String id) {
        Past past = past(round.id()).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such reorganisation in this round."));
        if (!undoable(past, round)) {
            throw Problem.conflict("not-undone", "This can no longer be undone: it was undone before, or the round has opened."
                    + " Reorganise the clusters again instead.");
        }
        Map<String, Cluster> now = reads.find(past.stood().stream().map(Stood::cluster).toList());
        for (Stood one : past.stood()) {
            Cluster cluster = Objects.requireNonNull(now.get(one.cluster()));
            requireChange(cluster);
            if (cluster.version() != one.version()) {
                throw Problem.conflict("changed-since", "“" + cluster.name()
                        + "” was changed since, so this cannot be undone in one go. Change it on its own page.");
            }
        }
        String words = reorganisation.undone(past.words());
        host.store.doInTransaction(entities -> {
            past.stood().forEach(one -> back(one, words));
            entities.find(ReorganisationRow.class, id).undo();
        });
    }

    private void back(Stood one, String words) {
        Charter charter = one.charter();
        if (charter == null) {
            writes.close(one.cluster(), one.version(), words);
            return;
        }
        Cluster cluster = reads.find(one.cluster()).orElseThrow();
        if (!cluster.open()) {
            writes.reopen(one.cluster(), one.version(), words);
        } else {
            writes.change(one.cluster(), one.version(), charter, words);
        }
    }

    private List<Change> changes(Round round, Step step) {
        permits.requireForm();
        List<Cluster> all = reads.of(round.id()).stream().filter(Cluster::open).filter(one -> permits.mayRead(one.id())).toList();
        List<Change> changes = reorganisation.changes(all, step);
        changes.stream().map(Change::before).filter(Objects::nonNull).forEach(this::requireChange);
        return changes;
    }

    private void requireChange(Cluster cluster) {
        permits.requireChange(cluster, reorganisation.lead(cluster));
    }

    private static String seen(List<Change> changes) {
        return changes.stream().map(Change::before).filter(Objects::nonNull)
                .map(one -> one.id() + ':' + one.version()).collect(Collectors.joining(","));
    }
}
