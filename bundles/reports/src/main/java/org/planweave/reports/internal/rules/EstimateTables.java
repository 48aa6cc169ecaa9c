package org.planweave.reports.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planweave.api.Messages;
import org.planweave.reports.internal.estimates.Estimate;
import org.planweave.reports.internal.estimates.Estimates;
import org.planweave.reports.internal.estimates.Pounds;
import org.planweave.reports.internal.rules.Paper.Grid;

/** The budget estimates beside the plans of a report, a table for each department, with a total for each kind of money. */
final class EstimateTables {

    private static final Messages MESSAGES = Messages.of(EstimateTables.class);

    private EstimateTables() {}

    /** One for each department that has estimates, in the order of the plans. */
    static List<Grid> of(List<PlanPart> plans) {
        List<Grid> tables = new ArrayList<>();
        for (PlanPart part : plans) {
            Estimates estimates = part.estimates();
            if (estimates != null && !estimates.rows().isEmpty()) {
                tables.add(table(part.department(), estimates));
            }
        }
        return tables.stream().distinct().toList();
    }

    private static Grid table(String department, Estimates estimates) {
        List<List<String>> rows = new ArrayList<>();
        for (String kind : estimates.kinds()) {
            estimates.rows().stream().filter(row -> row.kind().equals(kind)).forEach(row -> rows.add(row(row.heading(), column -> column.apply(row))));
            rows.add(row(MESSAGES.text("reports.estimates.paper.total", kind.replace('_', ' ').toLowerCase(Locale.UK)),
                    column -> estimates.total(kind, column)));
        }
        return new Grid(MESSAGES.text("reports.estimates.paper", department),
                Stream.of("heading", "original", "revised", "next").map(name -> MESSAGES.text("reports.estimates.paper." + name)).toList(), rows);
    }

    private static List<String> row(String heading, Function<Function<Estimate, BigDecimal>, BigDecimal> amount) {
        return List.of(heading, Pounds.exact(amount.apply(Estimate::original)), Pounds.exact(amount.apply(Estimate::revised)),
                Pounds.exact(amount.apply(Estimate::next)));
    }
}
