package org.planweave.plans.internal.rules.registers;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineRegister;

/** What lines take, summed by kind and year. Posts, revenue, capital and assets are four sums: none is ever added to another. */
public final class Totals {

    private Totals() {}

    /** One sum. {@code entries} says over how many. */
    public record Total(String kind, String year, BigDecimal amount, int entries) {}

    /** By kind, in the order of forms, then by year. Assets without a number count as one. */
    public static List<Total> of(Collection<Line> lines) {
        List<String> kinds = List.copyOf(EntryRules.KINDS_OF_RESOURCE);
        Map<String, Total> sums = new TreeMap<>();
        lines.forEach(line -> LineRegister.RESOURCES.of(line).forEach(entry -> {
            String kind = entry.getOrDefault("kind", "");
            String year = entry.getOrDefault("year", "");
            BigDecimal amount = new BigDecimal(entry.getOrDefault("amount", "1"));
            sums.merge(kinds.indexOf(kind) + " " + year, new Total(kind, year, amount, 1),
                    (one, other) -> new Total(kind, year, one.amount().add(other.amount()), one.entries() + 1));
        }));
        return sums.values().stream()
                .sorted(Comparator.<Total>comparingInt(total -> kinds.indexOf(total.kind())).thenComparing(Total::year))
                .toList();
    }
}
