package org.planweave.reports.internal.estimates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;

/**
 * Reads a file of estimates whole or not at all. Its first row names the columns: department, heading, original, revised, next and, if
 * wished, kind. A row whose heading is “Total” is not kept: it must come to the sum of its department's rows above it.
 */
public final class EstimateReading {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_SAID = 50;
    private static final int LONGEST = 200;
    private static final List<String> NEEDED = List.of("department", "heading", "original", "revised", "next");
    private static final Messages MESSAGES = Messages.of(EstimateReading.class);

    private final Function<String, Optional<String>> departments;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, List<Estimate>> found = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    /** The first ones; a file may have a million, of which nobody wants to hear. */
    private final List<Fault> faults = new ArrayList<>();
    private int wrong;

    private EstimateReading(Function<String, Optional<String>> departments) {
        this.departments = departments;
    }

    /**
     * @param departments the id of a department by its code or name
     * @param workbooks the cells of a workbook's first sheet
     * @return the rows by department id, in the order of the file
     * @throws Problem 400 with a sentence for each cell that is wrong, naming its row and column
     */
    public static Map<String, List<Estimate>> read(
            byte[] file, Function<String, Optional<String>> departments, Function<byte[], List<List<String>>> workbooks) {
        EstimateReading reading = new EstimateReading(departments);
        reading.all(Cells.of(file, workbooks));
        if (reading.wrong > 0) {
            throw Problem.invalid(reading.said());
        }
        return reading.found;
    }

    private List<Fault> said() {
        List<Fault> some = new ArrayList<>(faults);
        if (wrong > MOST_SAID) {
            some.add(new Fault("file", MESSAGES.text("reports.estimates.more", wrong - MOST_SAID)));
        }
        return some;
    }

    private void say(String key, Object... arguments) {
        wrong++;
        if (wrong <= MOST_SAID) {
            faults.add(new Fault("file", MESSAGES.text(key, arguments)));
        }
    }

    private void all(List<Cells.Line> lines) {
        List<Cells.Line> filled = lines.stream().filter(line -> !line.blank()).toList();
        if (filled.size() < 2 || filled.size() > MOST_ROWS) {
            say("reports.estimates.rows", MOST_ROWS);
            return;
        }
        head(filled.get(0));
        if (wrong == 0) {
            filled.subList(1, filled.size()).forEach(this::row);
        }
    }

    private void head(Cells.Line head) {
        for (int column = 0; column < head.cells().size(); column++) {
            String name = Estimate.key(head.cell(column));
            if (!name.isEmpty() && columns.putIfAbsent(name, column) != null) {
                say("reports.estimates.columnTwice", head.cell(column));
            }
        }
        NEEDED.stream().filter(name -> !columns.containsKey(name)).forEach(name -> say("reports.estimates.noColumn", name));
    }

    private String cell(Cells.Line line, String column) {
        return line.cell(columns.getOrDefault(column, -1));
    }

    private void row(Cells.Line line) {
        int before = wrong;
        String named = cell(line, "department");
        Optional<String> department = named.isEmpty() ? Optional.empty() : departments.apply(named);
        if (department.isEmpty()) {
            say("reports.estimates.department", line.number(), named);
        }
        String heading = cell(line, "heading");
        if (Estimate.key(heading).isEmpty() || heading.length() > LONGEST || heading.chars().anyMatch(Character::isISOControl)) {
            say("reports.estimates.heading", line.number(), LONGEST);
        }
        String kind = cell(line, "kind").toLowerCase(Locale.UK).replace(' ', '_');
        if (!kind.matches("[a-z_]{0,30}")) {
            say("reports.estimates.kind", line.number(), kind);
        }
        BigDecimal original = amount(line, "original");
        BigDecimal revised = amount(line, "revised");
        BigDecimal next = amount(line, "next");
        if (wrong == before) {
            keep(line, department.orElseThrow(), new Estimate(heading, kind.isEmpty() ? "revenue" : kind, original, revised, next));
        }
    }

    private BigDecimal amount(Cells.Line line, String column) {
        String text = cell(line, column);
        Optional<BigDecimal> amount = Pounds.read(text);
        if (amount.isEmpty()) {
            say(text.startsWith("=") ? "reports.estimates.formula" : "reports.estimates.amount", line.number(), column, text);
        }
        return amount.orElse(BigDecimal.ZERO);
    }

    private void keep(Cells.Line line, String department, Estimate row) {
        String key = Estimate.key(row.heading());
        List<Estimate> rows = found.computeIfAbsent(department, any -> new ArrayList<>());
        if (key.equals("total")) {
            total(line, row, rows, "original", Estimate::original);
            total(line, row, rows, "revised", Estimate::revised);
            total(line, row, rows, "next", Estimate::next);
            return;
        }
        Integer first = seen.putIfAbsent(department + '/' + row.kind() + '/' + key, line.number());
        if (first == null) {
            rows.add(row);
        } else {
            say("reports.estimates.twice", line.number(), row.heading(), first);
        }
    }

    private void total(Cells.Line line, Estimate total, List<Estimate> rows, String column, Function<Estimate, BigDecimal> of) {
        BigDecimal sum = rows.stream().filter(row -> row.kind().equals(total.kind())).map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(of.apply(total)) != 0) {
            say("reports.estimates.total", line.number(), column, Pounds.exact(of.apply(total)), Pounds.exact(sum));
        }
    }
}
