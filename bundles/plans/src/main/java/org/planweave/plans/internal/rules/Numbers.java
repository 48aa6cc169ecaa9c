package org.planweave.plans.internal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planweave.api.planning.LineKind;

/**
 * What people call the lines of a plan. Priorities are counted over the plan (P1, P2), actions within the priority they stand under
 * (A1.1, A1.2), every other kind over the plan by its letter (K1, K2). An action before the first priority is A1, A2.
 */
public final class Numbers {

    private Numbers() {}

    /** The numbers of lines with these kinds, in the order of the plan. All are different. */
    public static List<String> of(List<String> kindsInOrder) {
        List<String> numbers = new ArrayList<>(kindsInOrder.size());
        Map<String, Integer> counts = new HashMap<>();
        int priorities = 0;
        for (String kind : kindsInOrder) {
            String prefix = LineKind.of(kind).prefix();
            String group = kind.equals("action") && priorities > 0 ? prefix + priorities + '.' : prefix;
            int count = counts.merge(group, 1, Integer::sum);
            if (kind.equals("priority")) {
                priorities = count;
            }
            numbers.add(group + count);
        }
        return numbers;
    }
}
