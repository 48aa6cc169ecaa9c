package org.planweave.exchange.internal.imports;

import java.util.List;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plan;

/**
 * What an import has done.
 *
 * @param plans the plans that now hold the paper's lines, in the paper's order
 * @param created sentences: what was made besides the plans
 */
public record Made(List<MadePlan> plans, List<String> created) {

    public Made {
        plans = List.copyOf(plans);
        created = List.copyOf(created);
    }

    /**
     * One plan.
     *
     * @param lines how many lines it has from this paper
     * @param already whether it was there with just these lines before, so that nothing was changed
     */
    public record MadePlan(Plan plan, Department department, int lines, boolean already) {}
}
