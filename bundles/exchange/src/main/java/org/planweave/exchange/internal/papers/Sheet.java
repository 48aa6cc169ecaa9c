package org.planweave.exchange.internal.papers;

import java.util.List;

/**
 * What a paper holds for one department: one plan to be.
 *
 * @param department its name as the paper has it, or empty
 * @param lines its lines, in the paper's order
 */
public record Sheet(String department, List<ReadLine> lines) {

    public Sheet {
        lines = List.copyOf(lines);
    }
}
