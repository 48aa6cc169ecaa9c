package org.planweave.synergies.internal.stored;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Round;
import org.planweave.synergies.internal.rows.FindingRow;
import org.planweave.synergies.internal.rows.VerdictRow;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.rules.Synergy.State;
import org.planweave.synergies.internal.rules.Verdict;

/**
 * Synergies for the reader: those whose lines both are open to them, and whose departments, and their own, take part. One whose line
 * was changed since it was found is left out until the next run has looked at it, for its quotations would be wrong.
 */
@Component(service = SynergyReads.class)
public final class SynergyReads {

    private static final Comparator<Shown> STRONGEST = Comparator.comparingDouble((Shown one) -> one.synergy().score()).reversed()
            .thenComparing(one -> one.synergy().id());
    /** What the newest run found, or somebody judged since. */
    static final String NEWEST = "select f from FindingRow f where f.superseded = false";

    private final Room room;

    @Activate
    public SynergyReads(@Reference Room room) {
        this.room = room;
    }

    /** All, the strongest first. */
    public List<Shown> all() {
        return visible(room.store.reading(entities -> entities.createQuery(NEWEST, FindingRow.class)
                .getResultStream().map(FindingRow::synergy).toList()));
    }

    /** Those of these plans that people accepted, the strongest first. */
    public List<Shown> accepted(Collection<String> plans) {
        return plans.isEmpty() ? List.of() : visible(room.store.reading(entities -> entities
                .createQuery(NEWEST + " and f.state = :state and (f.planA in :plans or f.planB in :plans)", FindingRow.class)
                .setParameter("state", Synergy.State.ACCEPTED.name())
                .setParameter("plans", plans)
                .getResultStream().map(FindingRow::synergy).toList()));
    }

    /** Those on these lines, the strongest first. Whatever asks on a plan's page, the findings of the plan are read once. */
    public List<Shown> ofLines(Collection<Line> lines) {
        Set<String> ids = lines.stream().map(Line::id).collect(Collectors.toSet());
        return ofPlans(lines.stream().map(Line::plan).toList()).stream().filter(one -> ids.contains(one.a().id()) || ids.contains(one.b().id()))
                .toList();
    }

    /** Those on lines of these plans, the strongest first. */
    public List<Shown> ofPlans(Collection<String> plans) {
        if (plans.isEmpty() || !room.readerTakesPart()) {
            return List.of();
        }
        Set<String> once = new TreeSet<>(plans);
        return visible(room.transactions.readOnce(new OfPlans(once), () -> room.store.reading(entities -> entities
                .createQuery(NEWEST + " and (f.planA in :plans or f.planB in :plans)", FindingRow.class)
                .setParameter("plans", once)
                .getResultStream().map(FindingRow::synergy).toList())));
    }

    private record OfPlans(Set<String> plans) {}

    /** Those that wait for a verdict and are shown without being asked for: of a department, or of all where it is null. */
    public List<Shown> waiting(@Nullable String department) {
        String open = NEWEST + " and f.state = :open and f.faint = false";
        return visible(room.store.reading(entities -> {
            TypedQuery<FindingRow> query = department == null
                    ? entities.createQuery(open, FindingRow.class)
                    : entities.createQuery(open + " and (f.departmentA = :own or f.departmentB = :own)", FindingRow.class)
                            .setParameter("own", department);
            return query.setParameter("open", State.OPEN.name()).getResultStream().map(FindingRow::synergy).toList();
        }));
    }

    /** @throws Problem 404 if there is none, or it is not for the reader to see */
    public Shown existing(String id) {
        return find(id).orElseThrow(() -> Problem.notFound(room.text("synergies.none.such")));
    }

    /** The one, if it is still found and the reader may see it. */
    public Optional<Shown> find(String id) {
        return visible(room.store.reading(entities -> entities
                .createQuery(NEWEST + " and f.id = :id", FindingRow.class)
                .setParameter("id", id)
                .getResultStream().map(FindingRow::synergy).toList())).stream().findFirst();
    }

    /** Holds a thread until the transaction ends. */
    void lock(EntityManager entities, String id) {
        entities.find(FindingRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What was said of a finding last. */
    public Optional<Verdict> verdict(Synergy of) {
        return room.store.reading(entities -> entities
                .createQuery("select v from VerdictRow v where v.lineA = :a and v.lineB = :b order by v.givenAt desc", VerdictRow.class)
                .setParameter("a", of.a().line())
                .setParameter("b", of.b().line())
                .setMaxResults(1)
                .getResultStream().map(VerdictRow::verdict).findFirst());
    }

    /** The last verdicts on findings of one type, the newest first. */
    public List<Verdict> verdicts(String type, int last) {
        return room.store.reading(entities -> verdicts(entities, type, last));
    }

    static List<Verdict> verdicts(EntityManager entities, String type, int last) {
        return entities
                .createQuery("select v from VerdictRow v where v.foundType = :type order by v.givenAt desc, v.id desc", VerdictRow.class)
                .setParameter("type", type)
                .setMaxResults(last)
                .getResultStream().map(VerdictRow::verdict).toList();
    }

    /** All verdicts, the newest first. */
    public List<Verdict> verdicts() {
        return room.store.reading(SynergyReads::verdicts);
    }

    static List<Verdict> verdicts(EntityManager entities) {
        return entities.createQuery("select v from VerdictRow v order by v.givenAt desc, v.id desc", VerdictRow.class)
                .getResultStream().map(VerdictRow::verdict).toList();
    }

    /** Those between departments of a cluster of the current round. */
    public List<Shown> within(List<Shown> all, String cluster) {
        Optional<Membership> one = room.plans().currentRound().map(Round::id).stream()
                .flatMap(round -> room.memberships.of(round).stream())
                .filter(each -> each.cluster().equals(cluster))
                .findFirst();
        return one.map(each -> all.stream()
                        .filter(shown -> each.has(shown.synergy().a().department()) && each.has(shown.synergy().b().department()))
                        .toList())
                .orElseThrow(() -> Problem.invalid("cluster", room.text("synergies.cluster.none", cluster)));
    }

    private List<Shown> visible(List<Synergy> found) {
        if (found.isEmpty() || !room.readerTakesPart()) {
            return List.of();
        }
        List<Synergy> on = found.stream()
                .filter(one -> room.takesPart(one.a().department()) && room.takesPart(one.b().department()))
                .toList();
        Set<String> ids = new HashSet<>();
        on.forEach(one -> ids.addAll(List.of(one.a().line(), one.b().line())));
        Map<String, Line> lines = readable(ids);
        return on.stream().flatMap(one -> shown(one, lines)).sorted(STRONGEST).toList();
    }

    private Map<String, Line> readable(Set<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Line> lines = room.plans().lines(ids);
        if (room.user().isPortal()) {
            return lines;
        }
        List<ResourceRef> refs = lines.values().stream().map(Line::ref).toList();
        Set<ResourceRef> open = room.access.readable(refs);
        return lines.values().stream().filter(line -> open.contains(line.ref()))
                .collect(Collectors.toMap(Line::id, line -> line));
    }

    private static Stream<Shown> shown(Synergy one, Map<String, Line> lines) {
        Line a = lines.get(one.a().line());
        Line b = lines.get(one.b().line());
        return a != null && b != null && a.version() == one.a().version() && b.version() == one.b().version()
                ? Stream.of(new Shown(one, a, b)) : Stream.empty();
    }
}
