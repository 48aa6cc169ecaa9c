package org.planweave.plans.internal.rules.thread;

import org.planweave.api.planning.Outcome;

/**
 * Something that lines serve: an outcome of the corporate plan, or a priority of a partnership that the council belongs to.
 *
 * @param outcome its title and number; of a partnership's priority the objective is the partnership's name
 * @param partnership the partnership's name; empty for an outcome of the corporate plan
 * @param owner who answers for it, as people say it; empty if nobody does
 */
public record Target(Outcome outcome, String partnership, String owner) {

    public String id() {
        return outcome.id();
    }

    /** Whether it belongs to the council's own plan. */
    public boolean corporate() {
        return partnership.isEmpty();
    }
}
