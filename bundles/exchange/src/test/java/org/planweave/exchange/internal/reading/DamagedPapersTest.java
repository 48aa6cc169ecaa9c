package org.planweave.exchange.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.planweave.exchange.internal.reading.pdf.Print;
import org.planweave.exchange.internal.wired.EditedWord;
import org.planweave.fuzz.Fuzz;

/** Papers of every kind, damaged in their bytes and in what those mean, are understood or refused in a sentence. */
class DamagedPapersTest {

    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
    private static final String[] WORD = {"<w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:r>", "<w:t>", "<w:ins w:id=\"1\">", "<w:del w:id=\"2\">", "<w:sdt>", "<w:numPr>", "<w:ilvl w:val=\"",
            "<w:gridSpan w:val=\"", "<w:vMerge/>", "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldSimple w:instr=\"", "<w:instrText>", "<mc:AlternateContent>", "<w:basedOn w:val=\"Heading1\"/>",
            "<w:outlineLvl w:val=\"", "<w:moveFrom>", "<w:commentRangeStart w:id=\"", "<w:commentReference w:id=\"", "<w:tag w:val=\"", "<w:br/>", "<w:txbxContent>",
            "<!DOCTYPE x>", "xml:space=\"preserve\"", "</w:p>", "</w:tbl>", "</w:body>", "encoding=\"UTF-16\""};
    private static final String[] TEXT = {"\n", "\n\n", "- ", "# ", "| ", "|---|", "1.1 ", "Objective 1: ", "Risks\n", "KPI ", "£3.4m", "by March 2027", "Lead: A B", ",", "\"", ";", "\t", "\f",
            "2026/27", "likelihood 3 impact 4", "Target: ", "[GAP ", "**"};

    /** @return whether it was understood */
    private static boolean read(String name, byte[] input) {
        ReadResult result = new Papers().read(name, input);
        if (result instanceof Refused refused && !refused.reason().matches("(?s)[A-Z“].{20,300}\\.")) {
            throw new IllegalStateException("refused without a plain sentence: " + refused.reason());
        }
        return result instanceof Understood;
    }

    private static byte[][] fixtures(String ending) throws IOException {
        try (Stream<Path> all = Files.list(FIXTURES)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().map(DamagedPapersTest::bytes).toArray(byte[][]::new);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void texts() throws IOException {
        Fuzz.of("paper-text", input -> read("plan.md", input)).sound(fixtures(".txt")).sound(fixtures(".md")).words(TEXT).run(150);
    }

    @Test
    void tablesOfText() throws IOException {
        Fuzz.of("paper-csv", input -> read("plan.csv", input)).sound(fixtures(".csv")).words(TEXT).run(200);
    }

    @Test
    void documents() throws IOException {
        Fuzz.of("paper-word", input -> read("plan.docx", input)).sound(fixtures(".docx")).words(WORD).run(120);
    }

    @Test
    void workbooks() throws IOException {
        Fuzz.of("paper-workbook", input -> {
            new Papers().firstSheet(input);
            return read("plan.xlsx", input);
        }).sound(workbook()).words("<row r=\"", "<c r=\"ZZZ999999999\" t=\"s\">", "<c r=\"A0\">", "<v>", "<f>", "<is>", "<t>", "t=\"inlineStr\"", "t=\"s\"", "t=\"b\"", "t=\"e\"", "s=\"99\"",
                "<mergeCell ref=\"A1:XFD1048576\"/>", "<si>", "</row>", "<numFmt numFmtId=\"164\" formatCode=\"", "[h]:mm", "General;@", "1904", "<sheet name=\"", "r:id=\"rId9\"", "<!DOCTYPE x>",
                "spans=\"1:99999\"", "<rPh>").run(80);
    }

    @Test
    void prints() throws IOException {
        Fuzz.of("paper-pdf", input -> read("plan.pdf", input)).sound(plain(new Print().at(60, 0, "Parks and Leisure Service Plan", "", "2031/32", "", "Our objectives", "",
                "\u2022 Keep every playground open", "\u2022 Plant four hundred trees").made()))
                .sound(plain(bytes(Path.of("src/test/resources/printed/place-directorate.pdf"))))
                .words("obj", "endobj", "stream\n", "endstream", "xref\n", "trailer", "startxref", "<<", ">>", "[", "]", "/Type /Page", "/Kids [", "/Parent 1 0 R", "/Count ", "/Length ",
                        "/Filter /FlateDecode", "/Filter [/ASCIIHexDecode /LZWDecode]", "/Encrypt", "/Root ", "/Prev ", "1 0 R", "BT", "ET", "Tj", "TJ", "Tf", "Tm", "q", "Q", "cm", "Do", "BI ID",
                        "/ToUnicode", "beginbfchar", "/FontMatrix [0 0 0 0 0 0]", "/MediaBox [0 0 ", "/ObjStm", "%%EOF", "(", ")", "<")
                .most(200_000).run(40);
    }

    @Test
    void papersThatComeBack() throws IOException {
        Path folder = Path.of("src/test/resources/returned");
        Fuzz.of("paper-back", input -> {
            MarkedPapers.Result result = new MarkedPapers().read(input);
            if ((result.file() == null) == (result.refused() == null)) {
                throw new IllegalStateException("neither a file nor a refusal, or both");
            }
            return result.file() != null;
        }).sound(bytes(folder.resolve("edited.docx")), bytes(folder.resolve("edited-twice.docx")), bytes(folder.resolve("copied.docx"))).words(WORD).run(120);
    }

    /** Each word of the text would be held once for every one of them. */
    @Test
    void commentsThatNeverCloseAreRefused() throws IOException {
        byte[] file = new EditedWord(bytes(Path.of("src/test/resources/returned/edited.docx")))
                .edit(text -> text.replaceFirst("<w:body>", "<w:body>" + IntStream.range(1_000, 1_300).mapToObj(id -> "<w:commentRangeStart w:id=\"" + id + "\"/>").collect(Collectors.joining()))).file();
        assertThat(new MarkedPapers().read(file).refused()).isNotNull().extracting(Refused::type).isEqualTo(Refused.Type.DAMAGED);
    }

    @Test
    void aPageOfThousandsOfRowsIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 2);
                for (int row = 0; row < 2_500; row++) {
                    content.newLineAtOffset(0, -2);
                    content.showText("Contents 1");
                }
                content.endText();
            }
            document.save(out);
        }
        assertThat(new Papers().read("plan.pdf", out.toByteArray())).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.type()).isEqualTo(Refused.Type.TOO_LARGE));
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Plan");
            String[][] rows = {{"Ref", "Action", "Lead", "By when", "Target"}, {"A1", "Collect glass from every door", "R Vale", "March 2027", "82%"}, {"A2", "Objective 1: Trade", "", "", "5"}};
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("d mmmm yyyy"));
            var cell = sheet.getRow(2).createCell(3);
            cell.setCellValue(46_000.5);
            cell.setCellStyle(style);
            sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(2, 2, 1, 2));
            book.write(out);
        }
        return out.toByteArray();
    }

    /** With nothing packed, so that damage meets what is inside. */
    private static byte[] plain(byte[] pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream && stream.getLength() < 20_000) {
                    byte[] content;
                    try (var in = stream.createInputStream()) {
                        content = in.readAllBytes();
                    }
                    stream.removeItem(org.apache.pdfbox.cos.COSName.FILTER);
                    try (var to = stream.createRawOutputStream()) {
                        to.write(content);
                    }
                }
            }
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }
}
