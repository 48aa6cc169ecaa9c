package org.planweave.search.internal.find;

import java.util.List;
import java.util.Map;

/**
 * One page of what the current user may read of what was found.
 *
 * @param total how many there are; if there are more, how many were counted
 * @param more whether there are more than were counted
 * @param results those of this page, best first
 * @param kinds how many of each kind, whatever the filter; empty if there are more than were counted
 * @param departments how many of each department (id), whatever the filter; empty if there are more
 */
public record Results(
        int total, boolean more, List<Result> results, Map<String, Integer> kinds, Map<String, Integer> departments) {

    static final Results NONE = new Results(0, false, List.of(), Map.of(), Map.of());

    public Results {
        results = List.copyOf(results);
        kinds = Map.copyOf(kinds);
        departments = Map.copyOf(departments);
    }
}
