package org.planweave.exchange.internal.export;

import java.util.ArrayList;
import java.util.List;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.exchange.internal.papers.Csv;
import org.planweave.exchange.internal.papers.OwnTable;

/** A plan as a table: a record for each line. Spreadsheets know by the mark in front that it is UTF-8. */
public final class PlanTable {

    private static final String MARK = "\uFEFF";

    private PlanTable() {}

    static Document of(Exported one) {
        StringBuilder table = new StringBuilder(MARK).append(Csv.record(OwnTable.columns()));
        one.lines().forEach(line -> table.append(Csv.record(cells(one, line))));
        return new Document("text/csv;charset=UTF-8", table.toString());
    }

    /** What the row of a line says, in the order of {@link OwnTable#columns}. */
    public static List<String> cells(Exported one, Line line) {
        List<String> cells = new ArrayList<>(List.of(
                one.plan().title(), one.department().name(), one.round().title(), line.kind(), line.section(),
                        line.text()));
        LineFields.ALL.forEach(name -> cells.add(line.field(name)));
        return cells;
    }
}
