package org.planweave.exchange.internal.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.Refused;

/** Collects the cells of one sheet, within limits. */
final class Grid implements SheetContentsHandler {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 200;

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();

    List<List<String>> rows() {
        return rows;
    }

    @Override
    public void startRow(int number) {
        if (number > MOST_ROWS) {
            throw new Refusal(Refused.Type.TOO_LARGE,
                "This workbook has more than 20,000 rows, too many for one plan; import the plan's sheet alone.");
        }
        while (rows.size() < number) {
            rows.add(List.of());
        }
        row = new ArrayList<>();
    }

    @Override
    public void endRow(int number) {
        rows.add(row);
    }

    @Override
    public void cell(@Nullable String place, @Nullable String shown, @Nullable XSSFComment comment) {
        int column = place == null ? row.size() : new CellReference(place).getCol();
        if (column >= MOST_COLUMNS) {
            return;
        }
        while (row.size() < column) {
            row.add("");
        }
        row.add(shown == null ? "" : shown);
    }
}
