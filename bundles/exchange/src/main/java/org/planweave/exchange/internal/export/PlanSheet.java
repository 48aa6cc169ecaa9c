package org.planweave.exchange.internal.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.planweave.api.Messages;
import org.planweave.api.planning.Line;
import org.planweave.exchange.internal.papers.OwnTable;
import org.planweave.exchange.internal.reading.marked.Words;

/**
 * A plan as an Excel workbook: the same table as the CSV file, a row for each line. What looks like a formula is text, and stays
 * text when somebody edits its cell.
 */
final class PlanSheet {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Messages MESSAGES = Messages.of(PlanSheet.class);
    private static final int LONGEST_CELL = 32_767;
    private static final int NARROW = 18 * 256;
    private static final int WIDE = 60 * 256;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,10}(\\.\\d{1,4})?");

    private PlanSheet() {}

    static Document of(Exported plan, String taken) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet(MESSAGES.text("exchange.sheet.lines"));
            CellStyle head = book.createCellStyle();
            var bold = book.createFont();
            bold.setBold(true);
            head.setFont(bold);
            XSSFCellStyle text = book.createCellStyle();
            text.setQuotePrefixed(true);
            text.setWrapText(true);
            List<String> columns = OwnTable.columns();
            Row names = sheet.createRow(0);
            for (int i = 0; i < columns.size(); i++) {
                Cell cell = names.createCell(i);
                cell.setCellValue(columns.get(i));
                cell.setCellStyle(head);
                sheet.setColumnWidth(i, columns.get(i).equals(OwnTable.TEXT) ? WIDE : NARROW);
            }
            sheet.createFreezePane(0, 1);
            for (Line line : plan.lines()) {
                row(sheet.createRow(sheet.getLastRowNum() + 1), PlanTable.cells(plan, line), text);
            }
            XSSFSheet about = book.createSheet(MESSAGES.text("exchange.sheet.about"));
            about.setColumnWidth(0, WIDE);
            about.createRow(0).createCell(0).setCellValue(Words.plain(plan.plan().title()));
            about.createRow(1).createCell(0).setCellValue(taken);
            book.write(out);
            return new Document(TYPE, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Row row, List<String> cells, CellStyle text) {
        for (int i = 0; i < cells.size(); i++) {
            String value = Words.plain(cells.get(i));
            if (value.isEmpty()) {
                continue;
            }
            Cell cell = row.createCell(i);
            if (isNumber(value)) {
                cell.setCellValue(Double.parseDouble(value));
            } else {
                cell.setCellValue(value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) : value);
                cell.setCellStyle(text);
            }
        }
    }

    /** Whether a spreadsheet shows the number just as it is written here; “007” and “1.50” stay text. */
    private static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches() && new BigDecimal(value).stripTrailingZeros().toPlainString().equals(value);
    }
}
