package org.planweave.exchange.internal.imports;

import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plan;
import org.planweave.exchange.internal.papers.Sheet;

/**
 * A plan to be and where it goes.
 *
 * @param name the department's name, as the council or the paper has it; empty if nobody says
 * @param department the department, or null where the council has none of this name
 * @param existing the plan of this kind that is there already, or null
 */
public record Target(Sheet sheet, String name, @Nullable Department department, @Nullable Plan existing) {}
