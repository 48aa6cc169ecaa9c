package org.planweave.plans.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.OutcomeRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.VersionRow;
import org.planweave.plans.internal.rules.thread.Target;

/** Reads of rows within a transaction that several commands share. */
final class Rows {

    private static final String REFRESH = "eclipselink.refresh";

    private Rows() {}

    static Problem noPlan() {
        return Problem.notFound("There is no plan at this address, or it is not open to you. Look for it on the page Plans.");
    }

    static Problem noLine() {
        return Problem.notFound("There is no line at this address, or it is not open to you. Look for it in its plan.");
    }

    /** The plan's row, locked against every other change of this plan until the transaction ends, and as it is now. */
    static PlanRow locked(EntityManager entities, String planId, long now) {
        int found = entities.createQuery("update PlanRow p set p.changedAt = :now where p.id = :id")
                .setParameter("now", now)
                .setParameter("id", planId)
                .executeUpdate();
        if (found == 0) {
            throw noPlan();
        }
        return entities.createQuery("select p from PlanRow p where p.id = :id", PlanRow.class)
                .setParameter("id", planId)
                .setHint(REFRESH, "true")
                .getSingleResult();
    }

    /** The plan's lines that were not taken out, in order, as they are now. */
    static List<LineRow> lines(EntityManager entities, String planId) {
        return entities.createQuery(
                        "select l from LineRow l where l.plan = :plan and l.removed = false order by l.place, l.id", LineRow.class)
                .setParameter("plan", planId)
                .setHint(REFRESH, "true")
                .getResultList();
    }

    static Optional<LineRow> line(EntityManager entities, String id) {
        return entities.createQuery("select l from LineRow l where l.id = :id", LineRow.class)
                .setParameter("id", id)
                .setHint(REFRESH, "true")
                .getResultStream()
                .findFirst();
    }

    static @Nullable VersionRow version(EntityManager entities, String line, long version) {
        return entities.find(VersionRow.class, line + '.' + version);
    }

    static Line newest(EntityManager entities, LineRow row) {
        VersionRow words = version(entities, row.id(), row.version());
        if (words == null) {
            throw new IllegalStateException("Line " + row.id() + " has no version " + row.version());
        }
        return row.line(words);
    }

    /** The corporate plan's outcomes by number, then the partnerships' priorities. */
    static List<Target> targets(EntityManager entities) {
        return entities.createQuery("select o from OutcomeRow o order by o.partnership, o.place", OutcomeRow.class)
                .getResultStream()
                .map(OutcomeRow::target)
                .toList();
    }

    static Set<String> outcomeIds(EntityManager entities) {
        return targets(entities).stream().map(Target::id).collect(Collectors.toSet());
    }
}
