package org.planweave.clusters.internal.sheet;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The money of lines, each pound once. Kinds of money are never added together. A department's whole budget holds what its
 * actions
 * cost, so lines that state it are left out. Two lines that name each other's department as partner, with the same kind and
 * amount,
 * are one pot: it counts where it is met first.
 */
final class MoneyOnce {

    private static final Set<String> WHOLE = Set.of("budget", "resource");

    private MoneyOnce() {}

    /** Which departments share a pot of which kind and size. */
    private record Pot(Set<String> departments, String kind, String amount) {}

    /** Kind of money to department to whole pounds. */
    static Map<String, Map<String, BigDecimal>> of(List<SheetLine> lines) {
        Map<String, Map<String, BigDecimal>> sums = new TreeMap<>();
        Set<Pot> open = new HashSet<>();
        for (SheetLine line : lines) {
            if (!line.amount().isEmpty() && !WHOLE.contains(line.kind()) && !counted(line, open)) {
                sums.computeIfAbsent(line.moneyKind(), any -> new TreeMap<>())
                        .merge(line.department(), new BigDecimal(line.amount()), BigDecimal::add);
            }
        }
        return sums;
    }

    /** Whether another department's line was this very pot. Each line answers for one pot only. */
    private static boolean counted(SheetLine line, Set<Pot> open) {
        for (String partner : line.with()) {
            Set<String> both = new TreeSet<>(Set.of(line.department(), partner));
            if (open.remove(new Pot(both, line.moneyKind() + '>' + line.department(), line.amount()))) {
                return true;
            }
        }
        for (String partner : line.with()) {
            Set<String> both = new TreeSet<>(Set.of(line.department(), partner));
            open.add(new Pot(both, line.moneyKind() + '>' + partner, line.amount()));
        }
        return false;
    }
}
