package org.planweave.exchange.internal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.planweave.api.tables.CsvCell;
import org.planweave.api.tables.Table;
import org.planweave.api.tables.TableFiles.Format;
import org.planweave.exchange.internal.papers.Csv;

/**
 * D20: what people write begins like a formula. No cell that is taken out starts active, and what comes back is what was written. The
 * property {@code planweave.faults.D20} asks for more cells than the short form tries.
 */
class D20Test {

    private static final int CELLS = Integer.getInteger("planweave.faults.D20", 20_000);
    private static final int WIDTH = 10;
    private static final List<String> STARTS = List.of("=", "+", "-", "@", "|", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "'", "''", "\"",
            " ", "\u00A0", "\u200B", "\uFEFF", "\u202E", "\u2060", "a", "1", ",", ";", "\u0645");
    private static final List<String> ENDS = List.of("1+1", "cmd|' /C calc'!A0", "SUM(A1:A9)", "HYPERLINK(\"http://example.org\",\"here\")", "12", "5.0", "",
            "2+3\r\nand more", "IMPORTXML(A1;\"//a\")");

    private static List<String> texts() {
        Random random = new Random(20);
        List<String> texts = new ArrayList<>();
        while (texts.size() < CELLS / WIDTH * WIDTH) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(4); i >= 0; i--) {
                text.append(STARTS.get(random.nextInt(STARTS.size())));
            }
            texts.add(text.append(ENDS.get(random.nextInt(ENDS.size()))).toString());
        }
        return texts;
    }

    /** As a spreadsheet sees it: the first sign that can be seen decides, and a number is one. */
    private static boolean active(String cell) {
        if (cell.startsWith("\t") || cell.startsWith("\r")) {
            return true;
        }
        String seen = cell.replaceFirst("^[\\s\\p{Zs}\\p{Cf}\\p{Cc}]+", "");
        return seen.matches("(?s)[=+\\-@|\uFF1D\uFF0B\uFF0D\uFF20].*") && !cell.matches("-?\\d+(\\.\\d+)?");
    }

    @Test
    void noCellOfATableStartsActive() {
        for (String text : texts()) {
            String cell = CsvCell.of(text);
            String content = cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
            assertThat(active(content)).as(cell).isFalse();
            assertThat(content.equals(text) || content.equals("'" + text)).as(cell).isTrue();
        }
    }

    @Test
    void noCellOfAPlanStartsActiveAndEachComesBack() {
        List<String> texts = texts();
        for (int i = 0; i < texts.size(); i += WIDTH) {
            List<String> written = texts.subList(i, i + WIDTH);
            List<String> cells = Csv.read(Csv.record(written)).get(0).cells();
            assertThat(cells).noneMatch(D20Test::active);
            assertThat(cells.stream().map(Csv::plain)).containsExactlyElementsOf(written);
        }
    }

    @Test
    void aWorkbookHoldsTextAloneAndGivesItBack() throws IOException {
        List<String> texts = texts();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += WIDTH) {
            rows.add(texts.subList(i, i + WIDTH));
        }
        List<String> columns = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        byte[] file = new WrittenTables().write(new Table("Cells", List.of(), columns, 0, rows), Format.XLSX);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING)));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < WIDTH; column++) {
                    String was = rows.get(row).get(column);
                    XSSFCell is = book.getSheetAt(0).getRow(row + 1).getCell(column);
                    assertThat(is == null ? "" : is.getStringCellValue()).isEqualTo(bare(was));
                }
            }
        }
    }

    /** With line ends of one kind and no white space around it or at the end of a line, as a workbook has it. */
    private static String bare(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
    }
}
