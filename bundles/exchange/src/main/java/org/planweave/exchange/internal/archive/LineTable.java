package org.planweave.exchange.internal.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.exchange.internal.export.Exported;
import org.planweave.exchange.internal.export.PlanTable;
import org.planweave.exchange.internal.papers.OwnTable;

/**
 * The lines of a plan as the archive's table: the table that is imported without guessing, and behind its columns those that say which
 * line it is.
 */
final class LineTable {

    private static final String ID = "line";
    private static final String OUTCOMES = "outcomes";
    private static final String BETWEEN = ";";
    private static final List<String> MORE = List.of(ID, "number", "classification", "version", OUTCOMES);

    private LineTable() {}

    static Sheet of(Exported one) {
        return new Sheet(Stream.concat(OwnTable.columns().stream(), MORE.stream()).toList(),
                one.lines().stream().map(line -> cells(one, line)).toList());
    }

    private static List<String> cells(Exported one, Line line) {
        List<String> cells = new ArrayList<>(PlanTable.cells(one, line));
        cells.addAll(List.of(line.id(), line.number(), line.classification().name(), String.valueOf(line.version()),
                line.outcomes().stream().map(OutcomeLink::outcome).collect(Collectors.joining(BETWEEN))));
        return cells;
    }

    /** The table in the words of CSV on the web. */
    static Map<String, Object> schema() {
        List<Map<String, Object>> columns = new ArrayList<>();
        OwnTable.columns().forEach(name -> columns.add(column(name, "string", isNeeded(name))));
        columns.add(column(ID, "string", true));
        columns.add(column("number", "string", false));
        columns.add(column("classification", Map.of("base", "string", "format", "OPEN|INTERNAL|EXEMPT|CONFIDENTIAL"), true));
        columns.add(column("version", Map.of("base", "integer", "minimum", 1), true));
        Map<String, Object> outcomes = column(OUTCOMES, "string", false);
        outcomes.put("separator", BETWEEN);
        columns.add(outcomes);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", columns);
        schema.put("primaryKey", ID);
        return schema;
    }

    private static boolean isNeeded(String name) {
        return List.of(OwnTable.PLAN, OwnTable.DEPARTMENT, OwnTable.PERIOD_OF_PLAN, OwnTable.KIND, OwnTable.TEXT).contains(name);
    }

    private static Map<String, Object> column(String name, Object datatype, boolean required) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("name", name);
        column.put("titles", name);
        column.put("datatype", datatype);
        if (required) {
            column.put("required", true);
        }
        return column;
    }
}
