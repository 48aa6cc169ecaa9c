package org.planweave.plans.internal.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Outcome;
import org.planweave.plans.internal.rules.thread.Serving;

/** How many lines of each department serve each outcome. A line can serve several, so links are more than lines. */
public final class Coverage {

    /** The upper bounds of the shades: one, 2 or 3, 4 or 5, 6 to 8, more. */
    private static final int[] SHADES = {0, 1, 3, 5, 8};

    private Coverage() {}

    /** A department in one row: how many lines, and whether only weak links. */
    public record Cell(Department department, int lines, boolean weak, int shade) {}

    /**
     * An outcome's row.
     *
     * @param money how many of its lines name money; the amounts are of different kinds, so they are not added up
     */
    public record Row(Outcome outcome, List<Cell> cells, int lines, int kpis, int money) {}

    /** @param departmentOfPlan plan id to department id */
    public static List<Row> of(
            List<Outcome> outcomes, List<Department> departments, List<Line> lines, Map<String, String> departmentOfPlan) {
        List<Row> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            List<Line> serving = lines.stream().filter(line -> serves(line, outcome)).toList();
            Map<String, List<Line>> byDepartment = serving.stream()
                    .collect(Collectors.groupingBy(line -> departmentOfPlan.getOrDefault(line.plan(), "")));
            List<Cell> cells = departments.stream()
                    .map(department -> cell(department, outcome, byDepartment.getOrDefault(department.id(), List.of())))
                    .toList();
            int kpis = (int) serving.stream().filter(line -> line.kind().equals("kpi")).count();
            int money = (int) serving.stream().filter(line -> !line.field(LineFields.AMOUNT).isEmpty()).count();
            rows.add(new Row(outcome, cells, serving.size(), kpis, money));
        }
        return rows;
    }

    /**
     * All of it once more, counted from the lines and not from the cells.
     *
     * @param links how many links of lines to outcomes, by department in order
     * @param without lines that serve no outcome, by department in order
     */
    public record Totals(List<Integer> links, List<Integer> without, int allLinks, int allWithout, int serving, int lines) {

        /** Whether the cells of the rows hold exactly these links: then nothing is hidden between the page and the plans. */
        public boolean agreesWith(List<Row> rows) {
            int inCells = rows.stream().flatMap(row -> row.cells().stream()).mapToInt(Cell::lines).sum();
            int inRows = rows.stream().mapToInt(Row::lines).sum();
            return inCells == allLinks && inRows == allLinks && serving + allWithout == lines
                    && links.stream().mapToInt(Integer::intValue).sum() == allLinks
                    && without.stream().mapToInt(Integer::intValue).sum() == allWithout;
        }
    }

    /** @param departmentOfPlan plan id to department id */
    public static Totals totals(
            List<Outcome> outcomes, List<Department> departments, List<Line> lines, Map<String, String> departmentOfPlan) {
        Serving serving = new Serving(outcomes);
        List<Integer> links = new ArrayList<>();
        List<Integer> without = new ArrayList<>();
        for (Department department : departments) {
            List<Line> own = lines.stream()
                    .filter(line -> department.id().equals(departmentOfPlan.get(line.plan())))
                    .toList();
            links.add(own.stream().mapToInt(line -> serving.links(line).size()).sum());
            without.add(own.size() - (int) serving.count(own));
        }
        int allLinks = lines.stream().mapToInt(line -> serving.links(line).size()).sum();
        int serve = (int) serving.count(lines);
        return new Totals(links, without, allLinks, lines.size() - serve, serve, lines.size());
    }

    private static Cell cell(Department department, Outcome outcome, List<Line> lines) {
        boolean weak = !lines.isEmpty() && lines.stream().noneMatch(line -> strongly(line, outcome));
        return new Cell(department, lines.size(), weak, shade(lines.size()));
    }

    static int shade(int lines) {
        for (int shade = 0; shade < SHADES.length; shade++) {
            if (lines <= SHADES[shade]) {
                return shade;
            }
        }
        return SHADES.length;
    }

    private static boolean serves(Line line, Outcome outcome) {
        return line.outcomes().stream().anyMatch(link -> link.outcome().equals(outcome.id()));
    }

    private static boolean strongly(Line line, Outcome outcome) {
        return line.outcomes().stream().anyMatch(link -> link.outcome().equals(outcome.id()) && link.strong());
    }
}
