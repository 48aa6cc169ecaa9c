package org.planweave.plans.internal.stored;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

/** Reads of plans and lines: one statement each, and only what the current user may read. */
final class PlanReads {

    private static final String NOW = "l.removed = false and v.line = l.id and v.version = l.version";

    private final Host host;

    PlanReads(Host host) {
        this.host = host;
    }

    List<Plan> plans(String round) {
        List<Plan> plans = host.store.reading(entities -> entities
                .createQuery("select p from PlanRow p where p.round = :round", PlanRow.class)
                .setParameter("round", round)
                .getResultStream()
                .map(PlanRow::plan)
                .toList());
        return readable(plans, Plan::ref).stream()
                .sorted(Comparator.comparing((Plan plan) -> name(plan.department())).thenComparing(Plan::kind))
                .toList();
    }

    Optional<Plan> plan(String id) {
        return row(id).map(PlanRow::plan);
    }

    /** The plan's sections, in order; empty if it is not to be read. */
    List<String> sections(String planId) {
        return row(planId).map(PlanRow::sections).orElse(List.of());
    }

    List<Line> lines(String planId) {
        return readable(host.store.reading(entities -> both(entities
                .createQuery("select l, v from LineRow l, VersionRow v where l.plan = :plan and " + NOW + " order by l.place, l.id",
                        Object[].class)
                .setParameter("plan", planId)
                .getResultStream())));
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

    Map<String, Line> lines(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Line> found = readable(host.store.reading(entities -> both(entities
                .createQuery("select l, v from LineRow l, VersionRow v where l.id in :ids and " + NOW, Object[].class)
                .setParameter("ids", new HashSet<>(ids))
                .getResultStream())));
        return found.stream().collect(Collectors.toMap(Line::id, Function.identity()));
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

    private Optional<PlanRow> row(String id) {
        return mayReadPlan(id)
                ? Optional.ofNullable(host.store.reading(entities -> Optional.ofNullable(entities.find(PlanRow.class, id))))
                        .flatMap(found -> found)
                : Optional.empty();
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

    private String name(String department) {
        return host.council.department(department).map(Department::name).orElse(department);
    }
}
