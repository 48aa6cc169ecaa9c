package org.planweave.plans.internal.stored;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rules.Numbers;

/** Puts the lines of a plan in order, section by section, and numbers them. Lines that keep place and number are not written. */
final class Arranging {

    private Arranging() {}

    static void arrange(PlanTemplate template, List<String> sections, List<LineRow> lines) {
        List<LineRow> inOrder = new ArrayList<>(lines);
        inOrder.sort(Comparator.comparingInt((LineRow line) -> sections.indexOf(line.part())).thenComparingInt(LineRow::place));
        List<String> numbers = Numbers.of(template, inOrder.stream().map(LineRow::kind).toList());
        for (int place = 0; place < inOrder.size(); place++) {
            inOrder.get(place).standAt(place, numbers.get(place));
        }
    }
}
