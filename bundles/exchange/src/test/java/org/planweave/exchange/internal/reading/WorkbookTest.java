package org.planweave.exchange.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Last year's plan as an Excel workbook. */
class WorkbookTest {

    private static void row(XSSFSheet sheet, int at, String... cells) {
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static byte[] written(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static XSSFWorkbook book() {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet("Actions");
        row(sheet, 0, "Business Plan 2028-29");
        row(sheet, 1, "Department:", "Highways and Waste");
        row(sheet, 3, "Ref", "Action", "Owner", "Due");
        row(sheet, 4, "A1", "Mend the \"old\" bridge, both sides", "Head of Bridges");
        XSSFCellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("d mmmm yyyy"));
        sheet.getRow(4).createCell(3).setCellValue(LocalDate.of(2028, 9, 30));
        sheet.getRow(4).getCell(3).setCellStyle(day);
        row(sheet, 5, "A2", "Sweep leaves\nin every street", "Head of Streets", "March 2029");
        XSSFSheet second = book.createSheet("Measures");
        row(second, 0, "Code", "Indicator", "Unit", "Target", "Actual");
        row(second, 1, "K1", "Potholes mended within five days", "%");
        second.getRow(1).createCell(3).setCellValue(0.955);
        XSSFCellStyle share = book.createCellStyle();
        share.setDataFormat(book.createDataFormat().getFormat("0.0%"));
        second.getRow(1).getCell(3).setCellStyle(share);
        return book;
    }

    @Test
    void everySheetIsReadAndEachLineSaysItsRow() throws IOException {
        try (XSSFWorkbook book = book()) {
            ReadResult read = new Papers().read("plan.xlsx", written(book));
            assertThat(read).isInstanceOf(Understood.class);
            Paper paper = ((Understood) read).whole();
            assertThat(paper.department()).isEqualTo("Highways and Waste");
            assertThat(paper.period()).isEqualTo("2028-29");
            List<Line> lines = paper.lines();
            assertThat(lines).extracting(Line::text).containsExactly("Mend the \"old\" bridge, both sides", "Sweep leaves in every street",
                    "Potholes mended within five days");
            assertThat(lines).extracting(Line::kind).containsExactly(Kind.ACTION, Kind.ACTION, Kind.KPI);
            assertThat(lines).extracting(Line::at).containsExactly("Actions, row 5", "Actions, row 6", "Measures, row 2");
            assertThat(lines.get(0).facts().toString()).contains("Head of Bridges").contains("2028");
            assertThat(lines.get(2).facts().toString()).contains("95.5");
        }
    }

    @Test
    void aFormulaIsRefusedByItsCell() throws IOException {
        try (XSSFWorkbook book = book()) {
            book.getSheetAt(1).getRow(1).createCell(4).setCellFormula("D2*2");
            Refused refused = (Refused) new Papers().read("plan.xlsx", written(book));
            assertThat(refused.type()).isEqualTo(Refused.Type.CONTAINS_FORMULAS);
            assertThat(refused.reason()).contains("cell E2");
        }
    }
}
