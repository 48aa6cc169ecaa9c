package org.planweave.reports.internal.estimates;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The estimates of one department for one round, as one file brought them.
 *
 * @param by the id of the person who brought them in
 * @param rows in the order of the file
 */
public record Estimates(String id, String department, String round, String file, Instant at, String by, List<Estimate> rows) {

    public Estimates {
        rows = List.copyOf(rows);
    }

    /** The kinds of money in it, in the order of the file. */
    public List<String> kinds() {
        return rows.stream().map(Estimate::kind).distinct().toList();
    }

    /** The sum of one column over one kind of money. */
    public BigDecimal total(String kind, Function<Estimate, BigDecimal> column) {
        return rows.stream().filter(row -> row.kind().equals(kind)).map(column).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
