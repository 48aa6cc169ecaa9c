package org.planweave.reports.internal.estimates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineRegister;

/**
 * One sum of money that a plan names, and the heading of the estimates that it says it comes from.
 *
 * @param kind which money; may be empty
 * @param heading the heading, {@link #WHOLE} for the whole department, or empty if the line names none
 * @param amount null if what stands there is no amount
 * @param year the year that it is for, as the line says it; empty for the year of the plan
 */
record Figure(Line line, String kind, String heading, @Nullable BigDecimal amount, String written, String year) {

    /** The heading of a figure that is for the whole department: that of a line of the kind “resource”. */
    static final String WHOLE = "*";

    /**
     * The figures of a plan. A row of a line's resources comes from the heading that is its source. The line's own amount is counted beside
     * them unless it is their sum.
     */
    static List<Figure> of(List<Line> lines) {
        List<Figure> figures = new ArrayList<>();
        for (Line line : lines) {
            List<Figure> entries = LineRegister.RESOURCES.of(line).stream()
                    .filter(entry -> entry.getOrDefault("kind", "").matches("revenue|capital")).map(entry -> entry(line, entry)).toList();
            figures.addAll(entries);
            String written = line.field(LineFields.AMOUNT);
            String kind = line.field(LineFields.BUDGET_KIND);
            if (!written.isEmpty() && !isSum(written, kind, entries)) {
                String heading = line.kind().equals("resource") ? WHOLE : line.kind().equals("budget") ? line.text() : "";
                figures.add(new Figure(line, kind, heading, Pounds.read(written).orElse(null), written, ""));
            }
        }
        return figures;
    }

    private static Figure entry(Line line, Map<String, String> entry) {
        String written = entry.getOrDefault("amount", "");
        return new Figure(line, entry.get("kind"), entry.getOrDefault("source", ""), Pounds.read(written).orElse(null), written,
                entry.getOrDefault("year", ""));
    }

    private static boolean isSum(String written, String kind, List<Figure> entries) {
        Optional<BigDecimal> own = Pounds.read(written);
        List<Figure> same = entries.stream().filter(one -> one.kind().equals(kind)).toList();
        if (own.isEmpty() || same.isEmpty() || same.stream().anyMatch(one -> one.amount() == null)) {
            return false;
        }
        return same.stream().map(Figure::sum).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(own.get()) == 0;
    }

    /** Its amount; nothing where it is none. */
    BigDecimal sum() {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
