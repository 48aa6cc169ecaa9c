package org.planweave.plans.internal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.planweave.api.planning.LineKind;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.api.planning.PlanTemplate.Kind;

/**
 * What people call the lines of a plan, after the patterns of its template. In the usual shape priorities are counted over the plan
 * (P1, P2), actions within the priority they stand under (A1.1, A1.2), every other kind over the plan by its letter (K1, K2). Where
 * nothing of the kind stands above yet, that part of the number is left out: an action before the first priority is A1.
 */
public final class Numbers {

    /** {@code {priority}.}: the number of another kind, with the character that divides it from what follows. */
    private static final Pattern WITHIN = Pattern.compile("\\{([a-z][a-z-]*)}([^{]?)");
    private static final String COUNT = "{n}";

    private Numbers() {}

    /** The numbers in the usual shape. */
    public static List<String> of(List<String> kindsInOrder) {
        return of(PlanTemplate.USUAL, kindsInOrder);
    }

    /** The numbers of lines with these kinds, in the order of the plan. All are different. */
    public static List<String> of(PlanTemplate template, List<String> kindsInOrder) {
        Map<String, String> patterns = template.kinds().stream().collect(Collectors.toMap(Kind::code, Kind::number, (one, other) -> one));
        List<String> numbers = new ArrayList<>(kindsInOrder.size());
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        for (String kind : kindsInOrder) {
            String pattern = patterns.getOrDefault(kind, LineKind.of(kind).prefix() + COUNT);
            String group = group(pattern.substring(0, pattern.length() - COUNT.length()), last);
            int count = counts.merge(group, 1, Integer::sum);
            last.put(kind, count);
            patterns.forEach((other, text) -> {
                if (text.contains("{" + kind + "}")) {
                    last.remove(other);
                }
            });
            numbers.add(group + count);
        }
        return numbers;
    }

    private static String group(String start, Map<String, Integer> last) {
        Matcher within = WITHIN.matcher(start);
        return within.replaceAll(found -> last.containsKey(found.group(1))
                ? last.get(found.group(1)) + Matcher.quoteReplacement(found.group(2))
                : "");
    }
}
