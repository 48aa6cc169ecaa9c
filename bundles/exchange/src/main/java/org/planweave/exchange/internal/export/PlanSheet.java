package org.planweave.exchange.internal.export;

import java.util.List;
import java.util.Set;
import org.planweave.api.Messages;
import org.planweave.exchange.internal.papers.OwnTable;
import org.planweave.exchange.internal.tables.Book;

/** A plan as an Excel workbook: the same table as the CSV file, a row for each line. */
final class PlanSheet {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Messages MESSAGES = Messages.of(PlanSheet.class);

    private PlanSheet() {}

    static Document of(Exported plan, String taken) {
        List<List<String>> rows = plan.lines().stream().map(line -> PlanTable.cells(plan, line)).toList();
        Book book = new Book(MESSAGES.text("exchange.sheet.lines"), OwnTable.columns(), Set.of(OwnTable.TEXT), rows, true);
        return new Document(TYPE, book.written(MESSAGES.text("exchange.sheet.about"), List.of(plan.plan().title(), taken)));
    }
}
