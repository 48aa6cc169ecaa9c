package org.planweave.api.records;

import java.util.Set;

/**
 * What records are asked for: everything on these plans and on all of their lines, and everything on these lines. Ids; either may be
 * empty. Lines that were taken out of their plan count as well.
 */
public record RecordScope(Set<String> plans, Set<String> lines) {

    public RecordScope {
        plans = Set.copyOf(plans);
        lines = Set.copyOf(lines);
    }

    public static RecordScope ofPlan(String id) {
        return new RecordScope(Set.of(id), Set.of());
    }

    public static RecordScope ofLine(String id) {
        return new RecordScope(Set.of(), Set.of(id));
    }

    public boolean isEmpty() {
        return plans.isEmpty() && lines.isEmpty();
    }
}
