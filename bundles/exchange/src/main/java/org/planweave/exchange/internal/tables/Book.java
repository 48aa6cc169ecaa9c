package org.planweave.exchange.internal.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.planweave.exchange.internal.reading.marked.Words;

/**
 * An Excel workbook with one table, and a second sheet that says what it is. What looks like a formula is text, and stays text when
 * somebody edits its cell.
 *
 * @param wide the columns that hold sentences
 * @param numbers whether a cell that is a number becomes one
 */
public record Book(String sheet, List<String> columns, Set<String> wide, List<List<String>> rows, boolean numbers) {

    private static final int LONGEST_CELL = 32_767;
    private static final int NARROW = 18 * 256;
    private static final int WIDE = 60 * 256;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,10}(\\.\\d{1,4})?");

    /**
     * The file.
     *
     * @param about the name of the second sheet
     * @param notes its sentences
     */
    public byte[] written(String about, List<String> notes) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            table(book);
            XSSFSheet second = book.createSheet(about);
            second.setColumnWidth(0, WIDE);
            notes.forEach(note -> second.createRow(second.getLastRowNum() + 1).createCell(0).setCellValue(cut(Words.plain(note))));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(XSSFWorkbook book) {
        XSSFSheet table = book.createSheet(sheet);
        CellStyle head = book.createCellStyle();
        var bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        XSSFCellStyle text = book.createCellStyle();
        text.setQuotePrefixed(true);
        text.setWrapText(true);
        Row names = table.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = names.createCell(i);
            cell.setCellValue(columns.get(i));
            cell.setCellStyle(head);
            table.setColumnWidth(i, wide.contains(columns.get(i)) ? WIDE : NARROW);
        }
        table.createFreezePane(0, 1);
        rows.forEach(cells -> row(table.createRow(table.getLastRowNum() + 1), cells, text));
    }

    private void row(Row row, List<String> cells, CellStyle text) {
        for (int i = 0; i < cells.size(); i++) {
            String value = Words.plain(cells.get(i));
            if (value.isEmpty()) {
                continue;
            }
            Cell cell = row.createCell(i);
            if (numbers && isNumber(value)) {
                cell.setCellValue(Double.parseDouble(value));
            } else {
                cell.setCellValue(cut(value));
                cell.setCellStyle(text);
            }
        }
    }

    private static String cut(String value) {
        if (value.length() <= LONGEST_CELL) {
            return value;
        }
        boolean splits = Character.isHighSurrogate(value.charAt(LONGEST_CELL - 1));
        return value.substring(0, splits ? LONGEST_CELL - 1 : LONGEST_CELL);
    }

    /** Whether a spreadsheet shows the number just as it is written here; “007” and “1.50” stay text. */
    private static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches() && new BigDecimal(value).stripTrailingZeros().toPlainString().equals(value);
    }
}
