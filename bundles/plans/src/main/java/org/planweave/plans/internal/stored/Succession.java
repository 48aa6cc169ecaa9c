package org.planweave.plans.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;
import org.planweave.plans.internal.rows.LineRow;

/** A measure under review may name the one that is to take over from it: another KPI of its plan, and never itself round a corner. */
final class Succession {

    private Succession() {}

    /**
     * @param lineId the line that is written, or null for a new one
     * @throws Problem 400 if the successor is none
     */
    static void check(EntityManager entities, String planId, @Nullable String lineId, LineDraft draft) {
        String successor = draft.fields().getOrDefault(LineFields.SUCCESSOR, "");
        Set<String> seen = new HashSet<>();
        while (!successor.isEmpty() && seen.add(successor)) {
            LineRow row = Rows.line(entities, successor).filter(found -> !found.removed() && found.plan().equals(planId)).orElse(null);
            Line next = row == null ? null : Rows.newest(entities, row);
            boolean first = seen.size() == 1;
            if (successor.equals(lineId) || first && (next == null || !next.kind().equals("kpi"))) {
                throw Problem.invalid(LineFields.SUCCESSOR, "The successor of a KPI is another KPI of the same plan, "
                        + "which does not lead back to it; choose one of those.");
            }
            successor = next == null ? "" : next.field(LineFields.SUCCESSOR);
        }
    }
}
