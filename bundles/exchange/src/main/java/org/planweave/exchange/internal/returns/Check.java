package org.planweave.exchange.internal.returns;

import java.util.List;
import org.planweave.api.planning.Plan;

/**
 * What a file would do to its plan. Nothing has been done.
 *
 * @param changes lines that read otherwise
 * @param said comments
 * @param leftOvers what no line takes
 * @param notes sentences that the person should have read
 * @param unchanged how many lines came back as they were
 */
public record Check(
        Plan plan, List<Change> changes, List<Said> said, List<LeftOver> leftOvers, List<String> notes, int unchanged) {

    public Check {
        changes = List.copyOf(changes);
        said = List.copyOf(said);
        leftOvers = List.copyOf(leftOvers);
        notes = List.copyOf(notes);
    }

    /** Whether the file says nothing that the plan does not. */
    public boolean isNothing() {
        return changes.stream().allMatch(Change::already) && leftOvers.isEmpty() && said.stream().allMatch(Said::already);
    }
}
