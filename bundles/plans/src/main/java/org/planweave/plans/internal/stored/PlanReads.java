package org.planweave.plans.internal.stored;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Edition;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.VersionRow;

/** Reads of plans and lines: only what the current user may read; one statement each, none for what the request has read already. */
final class PlanReads {

    private static final String NOW = "l.removed = false and v.line = l.id and v.version = l.version";

    private final Host host;

    PlanReads(Host host) {
        this.host = host;
    }

    List<Plan> plans(String round) {
        return readable(known().ofRound(round, this::read), Plan::ref).stream()
                .sorted(Comparator.comparing((Plan plan) -> name(plan.department())).thenComparing(Plan::kind))
                .toList();
    }

    private List<KnownPlan> read(String round) {
        return host.store.reading(entities -> entities
                .createQuery("select p from PlanRow p where p.round = :round", PlanRow.class)
                .setParameter("round", round)
                .getResultStream()
                .map(KnownPlan::of)
                .toList());
    }

    Optional<Plan> plan(String id) {
        return known(id).map(KnownPlan::plan);
    }

    Map<String, Plan> plans(Collection<String> ids) {
        return known().plans(open(ids, Plan::ref), this::readPlans).stream().collect(Collectors.toMap(Plan::id, Function.identity()));
    }

    private List<KnownPlan> readPlans(List<String> ids) {
        return host.store.reading(entities -> entities
                .createQuery("select p from PlanRow p where p.id in :ids", PlanRow.class)
                .setParameter("ids", FewLengths.padded(ids))
                .getResultStream()
                .map(KnownPlan::of)
                .toList());
    }

    /** The plan's sections, in order; empty if it is not to be read. */
    List<String> sections(String planId) {
        return known(planId).map(KnownPlan::sections).orElse(List.of());
    }

    List<Line> lines(String planId) {
        return linesOfPlans(List.of(planId)).getOrDefault(planId, List.of());
    }

    Map<String, List<Line>> linesOfPlans(Collection<String> planIds) {
        Map<String, List<Line>> all = known().ofPlans(planIds, this::readLines);
        Set<String> open = readable(all.values().stream().flatMap(List::stream).toList()).stream()
                .map(Line::id).collect(Collectors.toSet());
        Map<String, List<Line>> readable = new HashMap<>();
        all.forEach((plan, lines) -> readable.put(plan, lines.stream().filter(line -> open.contains(line.id())).toList()));
        return readable;
    }

    private List<Line> readLines(List<String> plans) {
        return host.store.reading(entities -> both(entities
                .createQuery("select l, v from LineRow l, VersionRow v where l.plan in :plans and " + NOW + " order by l.place, l.id",
                        Object[].class)
                .setParameter("plans", FewLengths.padded(plans))
                .getResultStream()));
    }

    List<Line> lines(String planId, int edition) {
        return readable(host.store.reading(entities -> entities
                .createQuery("select e, v, l from EditionLineRow e, VersionRow v, LineRow l where e.edition = :edition"
                        + " and v.line = e.line and v.version = e.version and l.id = e.line order by e.place", Object[].class)
                .setParameter("edition", EditionRow.id(planId, edition))
                .getResultStream()
                .map(PlanReads::inEdition)
                .toList()));
    }

    List<Edition> editions(String planId) {
        if (!mayReadPlan(planId)) {
            return List.of();
        }
        return host.store.reading(entities -> entities
                .createQuery("select e from EditionRow e where e.plan = :plan order by e.place", EditionRow.class)
                .setParameter("plan", planId)
                .getResultStream()
                .map(EditionRow::edition)
                .toList());
    }

    /** Only what is open is read, so that what is hidden takes no longer than what is not there. */
    Map<String, Line> lines(Collection<String> ids) {
        return known().lines(open(ids, Line::ref), this::readSome).stream().collect(Collectors.toMap(Line::id, Function.identity()));
    }

    private List<Line> readSome(List<String> ids) {
        return host.store.reading(entities -> both(entities
                .createQuery("select l, v from LineRow l, VersionRow v where l.id in :ids and " + NOW, Object[].class)
                .setParameter("ids", FewLengths.padded(ids))
                .getResultStream()));
    }

    List<Line> versions(String lineId, long from, long to) {
        if (!host.mayRead(ref(lineId))) {
            return List.of();
        }
        return host.store.reading(entities -> both(entities
                .createQuery("select l, v from LineRow l, VersionRow v where l.id = :id and v.line = l.id"
                        + " and v.version between :first and :last order by v.version", Object[].class)
                .setParameter("id", lineId)
                .setParameter("first", from)
                .setParameter("last", to)
                .getResultStream()));
    }

    List<Line> linesOfRound(String round) {
        return readable(host.store.reading(entities -> both(entities
                .createQuery("select l, v from LineRow l, VersionRow v, PlanRow p where p.round = :round and l.plan = p.id and "
                        + NOW + " order by l.plan, l.place", Object[].class)
                .setParameter("round", round)
                .getResultStream())));
    }

    /** A line that was taken out of its plan, in its last version. */
    Optional<Line> removed(String lineId) {
        if (!host.mayRead(ref(lineId))) {
            return Optional.empty();
        }
        return host.store.reading(entities -> Rows.line(entities, lineId)
                .filter(LineRow::removed)
                .map(row -> Rows.newest(entities, row)));
    }

    private static ResourceRef ref(String lineId) {
        return Line.ref(Ref.checked(lineId));
    }

    private boolean mayReadPlan(String planId) {
        return Ref.valid(planId) && host.mayRead(Plan.ref(planId));
    }

    private Optional<KnownPlan> known(String id) {
        return mayReadPlan(id) ? known().plan(id, this::readPlans) : Optional.empty();
    }

    private KnownRows known() {
        return host.transactions.readOnce(KnownRows.class, KnownRows::new);
    }

    private static List<Line> both(Stream<Object[]> rows) {
        return rows.map(row -> ((LineRow) row[0]).line((VersionRow) row[1])).toList();
    }

    private static Line inEdition(Object[] row) {
        LineRow now = (LineRow) row[2];
        return ((EditionLineRow) row[0]).line((VersionRow) row[1], now.plan(), now.previous());
    }

    private List<Line> readable(List<Line> lines) {
        return readable(lines, Line::ref);
    }

    private <T> List<T> readable(List<T> all, Function<T, ResourceRef> ref) {
        if (host.isPortal() || all.isEmpty()) {
            return all;
        }
        Map<T, ResourceRef> refs = new HashMap<>();
        all.forEach(item -> refs.put(item, ref.apply(item)));
        Set<ResourceRef> open = host.access.readable(refs.values());
        return all.stream().filter(item -> open.contains(refs.get(item))).toList();
    }

    private List<String> open(Collection<String> ids, Function<String, ResourceRef> ref) {
        Map<String, ResourceRef> refs = ids.stream().distinct().filter(Ref::valid).collect(Collectors.toMap(Function.identity(), ref));
        Set<ResourceRef> open = host.access.readable(refs.values());
        return ids.stream().distinct().filter(id -> refs.containsKey(id) && open.contains(refs.get(id))).toList();
    }

    private String name(String department) {
        return host.council.department(department).map(Department::name).orElse(department);
    }
}
