package org.planweave.plans.internal.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Outcome;

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
