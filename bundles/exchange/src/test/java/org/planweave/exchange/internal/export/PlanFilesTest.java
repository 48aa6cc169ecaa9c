package org.planweave.exchange.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.planweave.api.access.Classification;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.exchange.internal.reading.marked.Control;
import org.planweave.exchange.internal.reading.marked.MarkedFile;
import org.planweave.exchange.internal.reading.marked.Tag;
import org.planweave.exchange.internal.reading.word.MarkedWord;

class PlanFilesTest {

    private static final String TEXT = "=1+1 paves\tthe “old” road & <lane>\n\n  in two parts";

    private static Exported exported() {
        Line first = line("l1", TEXT, Map.of(), Classification.OPEN);
        Line second = line("l2", "Missed bins", Map.of(LineFields.TARGET, "1.50", LineFields.ACTUAL, "-3", LineFields.OWNER, "@head",
                LineFields.AMOUNT, "1250000"), Classification.EXEMPT);
        return new Exported(new Plan("p1", "hw", "r1", "Business plan", "Roads & bins", PlanState.DRAFT, 1, Instant.EPOCH, null),
                new Department("hw", "HW", "Highways and Waste", null, "cr", null),
                new Round("r1", "2027–28", LocalDate.of(2027, 4, 1), LocalDate.of(2028, 3, 31), List.of(), List.of(), true),
                List.of(first, second));
    }

    private static Line line(String id, String text, Map<String, String> fields, Classification classification) {
        return new Line(id, "p1", "action", "A" + id, "What we will do", 0, text, fields, List.of(), classification, 7, Instant.EPOCH,
                "x", null);
    }

    @Test
    void wordHoldsEveryLineAndFieldUnderItsMark() {
        MarkedFile file = MarkedWord.read(PlanWord.of(exported(), "Taken out today.").content());
        assertThat(file.plan()).isEqualTo("p1");
        assertThat(file.names()).containsExactly("l1", "l2");
        assertThat(file.loose()).isEmpty();
        assertThat(file.controls()).extracting(Control::tag).containsExactly(Tag.line("l1", 7), Tag.line("l2", 7),
                Tag.field("l2", 7, "owner"), Tag.field("l2", 7, "amount"), Tag.field("l2", 7, "target"), Tag.field("l2", 7, "actual"));
        assertThat(file.controls().get(0).after()).isEqualTo(TEXT);
        assertThat(file.controls()).noneMatch(Control::isTracked);
        assertThat(Tag.field("0123456789abc", 999_999_999, "previousActual").written().length()).isLessThanOrEqualTo(Tag.LONGEST);
        for (String field : LineFields.ALL) {
            Tag tag = Tag.field("0123456789abc", 9_999, field);
            assertThat(tag.bookmark(1)).as(field).hasValueSatisfying(name -> {
                assertThat(name).hasSizeLessThanOrEqualTo(Tag.LONGEST_NAME).matches("[a-zA-Z][a-zA-Z0-9_]*");
                assertThat(Tag.ofBookmark(name)).contains(tag);
                assertThat(Tag.ofBookmark(name + "1")).as("copied").contains(tag);
            });
        }
        assertThat(Tag.line("with-a-hyphen", 1).bookmark(1)).as("Word allows no hyphens").isEmpty();
    }

    @Test
    void wordSaysOnItsCoverWhoseItIsAndThatALineIsNotForEverybody() throws IOException {
        try (XWPFDocument document = open(PlanWord.of(exported(), "Taken out today.").content())) {
            String text = document.getDocument().xmlText();
            assertThat(text).contains("Roads &amp; bins", "Highways and Waste, 2027–28. Draft.", "Taken out today.",
                    "One line is not for everybody", "Not for publication: exempt");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
        }
    }

    @Test
    void aCommentMadeWithAnotherProgramStandsOnItsWords() throws IOException {
        try (XWPFDocument document = open(PlanWord.of(exported(), "").content())) {
            XWPFComment comment = document.createComments().createComment(BigInteger.valueOf(4));
            comment.setAuthor("Ines Marlow");
            comment.createParagraph().createRun().setText("Which bins?");
            CTSdtBlock control = document.getDocument().getBody().getSdtList().stream()
                    .filter(one -> one.getSdtPr().getTag().getVal().equals("pw:line:l2:7")).findFirst().orElseThrow();
            CTP paragraph = control.getSdtContent().getPArray(0);
            paragraph.addNewCommentRangeStart().setId(BigInteger.valueOf(4));
            paragraph.addNewR().addNewT().setStringValue("here");
            paragraph.addNewCommentRangeEnd().setId(BigInteger.valueOf(4));
            var out = new java.io.ByteArrayOutputStream();
            document.write(out);
            MarkedFile file = MarkedWord.read(out.toByteArray());
            assertThat(file.comments()).singleElement().satisfies(one -> {
                assertThat(one.author()).isEqualTo("Ines Marlow");
                assertThat(one.text()).isEqualTo("Which bins?");
                assertThat(one.line()).isEqualTo("l2");
            });
        }
    }

    @Test
    void noCellOfAWorkbookIsAFormula() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PlanSheet.of(exported(), "Today.").content()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            Cell text = sheet.getRow(1).getCell(5);
            assertThat(text.getStringCellValue()).startsWith("=1+1 paves");
            assertThat(text.getCellStyle().getQuotePrefixed()).isTrue();
            sheet.forEach(row -> row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC)));
            assertThat(values(sheet, 2)).contains("1.50", "@head", "-3.0", "1250000.0");
        }
    }

    private static List<String> values(XSSFSheet sheet, int row) {
        List<String> values = new java.util.ArrayList<>();
        sheet.getRow(row).forEach(cell -> values.add(cell.getCellType() == CellType.NUMERIC
                ? String.valueOf(cell.getNumericCellValue()) : cell.getStringCellValue()));
        return values;
    }

    private static XWPFDocument open(byte[] content) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(content));
    }
}
