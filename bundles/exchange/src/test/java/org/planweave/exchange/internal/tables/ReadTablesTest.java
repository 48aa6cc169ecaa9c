package org.planweave.exchange.internal.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;

class ReadTablesTest {

    private static byte[] workbook(Consumer<XSSFRow> third) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Estimates").createRow(0).createCell(0).setCellValue("heading");
            third.accept(book.getSheetAt(0).createRow(2));
            book.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void rowsAndCellsStandWhereTheyAre() throws IOException {
        byte[] file = workbook(row -> {
            row.createCell(1).setCellValue("Bridges");
            row.createCell(3).setCellValue(1250000.5);
        });
        assertThat(new ReadTables().firstSheet(file)).containsExactly(
                List.of("heading"), List.of(), List.of("", "Bridges", "", "1250000.5"));
    }

    @Test
    void aFormulaAndAFileOfAnotherKindAreRefused() throws IOException {
        byte[] formula = workbook(row -> row.createCell(1).setCellFormula("1+1"));
        assertThatThrownBy(() -> new ReadTables().firstSheet(formula)).isInstanceOf(Problem.class).hasMessageContaining("B3");
        for (byte[] other : List.of(new byte[0], "heading,next".getBytes(), "PK xl/workbook.xml".getBytes())) {
            assertThatThrownBy(() -> new ReadTables().firstSheet(other)).isInstanceOfSatisfying(Problem.class,
                    problem -> assertThat(problem.faults()).extracting(Problem.Fault::pointer).containsExactly("file"));
        }
    }
}
