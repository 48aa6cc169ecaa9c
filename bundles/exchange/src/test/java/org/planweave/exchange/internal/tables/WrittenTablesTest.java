package org.planweave.exchange.internal.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.planweave.api.tables.Table;
import org.planweave.api.tables.TableFiles.Format;

class WrittenTablesTest {

    private static final String ARABIC = "\u0645\u0631\u062D\u0628\u0627 one";
    private static final String TURNED = "pay \u202Egnihton\u202C <b>";

    private static Table table(List<List<String>> rows) {
        return new Table("Comments & answers", List.of("Taken out today."), List.of("Group", "Line", "Said", "Answer"), 2, rows);
    }

    private static List<List<String>> rows() {
        return List.of(
                List.of("Members", "A1.1", "=1+1\nnow", "007"), List.of("Members", "A1.1", ARABIC, ""),
                List.of("Members", "A1.2", TURNED, "half \uD83D of \u0000 one"), List.of("Directors", "A1.2", "\uD83D\uDE00\tx", "@me"));
    }

    private static XWPFDocument word(List<List<String>> rows) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(new WrittenTables().write(table(rows), Format.DOCX)));
    }

    private static List<String> styled(XWPFDocument document, String style) {
        return document.getParagraphs().stream().filter(one -> Objects.equals(one.getStyle(), style)).map(XWPFParagraph::getText).toList();
    }

    @Test
    void aDocumentSaysWhatRowsShareOnceAndLeavesEmptyCellsOut() throws IOException {
        try (XWPFDocument document = word(rows())) {
            assertThat(styled(document, "Title")).containsExactly("Comments & answers");
            assertThat(styled(document, "Heading1")).containsExactly("Members", "Directors");
            assertThat(styled(document, "Heading2")).containsExactly("A1.1", "A1.2", "A1.2");
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText).contains(
                    "Taken out today.", "Said: =1+1\nnow", "Answer: 007", "Said: " + ARABIC, "Said: " + TURNED, "Said: \uD83D\uDE00\tx");
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText).filteredOn(text -> text.startsWith("Answer:"))
                    .containsExactly("Answer: 007", "Answer: half  of  one", "Answer: @me");
        }
    }

    @Test
    void wordsFromRightToLeftRunThatWay() throws IOException {
        try (XWPFDocument document = word(rows())) {
            List<String> toTheLeft = document.getParagraphs().stream().flatMap(one -> one.getRuns().stream())
                    .filter(run -> run.getCTR().isSetRPr() && run.getCTR().getRPr().sizeOfRtlArray() > 0).map(run -> run.text()).toList();
            assertThat(toTheLeft).containsExactly(ARABIC);
        }
    }

    @Test
    void aWorkbookKeepsEveryCellAsText() throws IOException {
        byte[] file = new WrittenTables().write(table(rows()), Format.XLSX);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            sheet.forEach(row -> row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING)));
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("=1+1\nnow");
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("007");
            assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).isEqualTo("half  of  one");
            assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue()).isEqualTo("Taken out today.");
        }
    }

    @Test
    void aLongCellIsCutBetweenCharacters() throws IOException {
        String longest = "x".repeat(32_766) + "\uD83D\uDE00";
        byte[] file = new WrittenTables().write(table(List.of(List.of("a", "b", longest, ""))), Format.XLSX);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue()).isEqualTo("x".repeat(32_766));
        }
    }

    @Test
    void aRowHasACellForEachColumn() {
        List<List<String>> rows = new ArrayList<>(rows());
        rows.add(List.of("Members"));
        assertThatThrownBy(() -> table(rows)).isInstanceOf(IllegalArgumentException.class);
    }
}
