package org.planweave.exchange.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Each kind of bad file gets one plain sentence, quickly. */
class BadInputTest {
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
        + "PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        + ".main+xml\"/></Types>";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @Test
    void empty() {
        refused("plan.txt", new byte[0], Refused.Type.EMPTY);
        refused("plan.txt", " \n\t\n".getBytes(StandardCharsets.UTF_8), Refused.Type.EMPTY);
    }

    @Test
    void fortyMegabytes() {
        refused("plan.txt", new byte[40 * 1024 * 1024], Refused.Type.TOO_LARGE);
    }

    @Test
    void anEndlessText() {
        refused("plan.txt", "Our priorities are many. ".repeat(100_000).getBytes(StandardCharsets.UTF_8), Refused.Type.TOO_LARGE);
        refused("plan.txt", "- one\n".repeat(60_000).getBytes(StandardCharsets.UTF_8), Refused.Type.TOO_LARGE);
    }

    @Test
    void passwordProtected() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(fixture("place-directorate.docx"));
            }
            files.writeFilesystem(out);
        }
        refused("plan.docx", out.toByteArray(), Refused.Type.PASSWORD_PROTECTED);
    }

    @Test
    void macros() throws IOException {
        byte[] file = zip("[Content_Types].xml", TYPES, "word/document.xml", document("Objective 1: Trade"), "word/vbaProject.bin", "x");
        refused("plan.docx", file, Refused.Type.CONTAINS_MACROS);
        refused("plan.docm", zip("[Content_Types].xml", TYPES.replace("openxmlformats-officedocument.wordprocessingml.document",
            "ms-word.document.macroEnabled"), "word/document.xml", document("Objective 1: Trade")), Refused.Type.CONTAINS_MACROS);
    }

    @Test
    void zipBomb() throws IOException {
        byte[] zeros = new byte[200 * 1024 * 1024];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("word/media/image1.emf"));
            zip.write(zeros);
        }
        refused("plan.docx", out.toByteArray(), Refused.Type.TOO_LARGE);
    }

    @Test
    void tooManyEntries() throws IOException {
        String[] parts = new String[8_000];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = "word/media/" + i;
            parts[i + 1] = "";
        }
        refused("plan.docx", zip(parts), Refused.Type.TOO_LARGE);
    }

    @Test
    void externalEntities() throws IOException {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + document("&x;").substring("<?xml version=\"1.0\"?>".length());
        refused("plan.docx", zip("[Content_Types].xml", TYPES, "word/document.xml", evil), Refused.Type.UNSAFE_CONTENT);
        refused("plan.docx", zip("[Content_Types].xml", TYPES, "word/document.xml", document("x"), "word/styles.xml",
            "<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>"), Refused.Type.UNSAFE_CONTENT);
    }

    @Test
    void wrongEncoding() {
        refused("plan.txt", "Objectives\n\n- one".getBytes(StandardCharsets.UTF_16LE), Refused.Type.WRONG_ENCODING);
        byte[] noise = new byte[4_000];
        new java.util.Random(7).nextBytes(noise);
        refused("plan.txt", noise, Refused.Type.WRONG_ENCODING);
    }

    @Test
    void truncated() throws IOException {
        byte[] whole = fixture("children-and-families.docx");
        refused("plan.docx", Arrays.copyOf(whole, whole.length / 2), Refused.Type.DAMAGED);
        refused("plan.docx", zip("[Content_Types].xml", TYPES, "word/document.xml", document("x").substring(0, 90)),
            Refused.Type.DAMAGED);
    }

    @Test
    void somethingElseRenamed() throws IOException, InvalidFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("KPIs").createRow(0).createCell(0).setCellValue("x");
            book.write(out);
        }
        refused("plan.docx", out.toByteArray(), Refused.Type.NOT_A_PLAN);
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
        assertThat(refused("plan.txt", picture, Refused.Type.UNSUPPORTED_TYPE)).contains("picture");
        refused("plan.docx", zip("a.txt", "hello"), Refused.Type.UNSUPPORTED_TYPE);
        refused("plan.txt", "<!DOCTYPE html><html><body>Objectives</body></html>".getBytes(StandardCharsets.UTF_8),
            Refused.Type.UNSUPPORTED_TYPE);
        refused("plan.txt", "{\\rtf1\\ansi Objectives}".getBytes(StandardCharsets.UTF_8), Refused.Type.UNSUPPORTED_TYPE);
    }

    @Test
    void notAPlan() throws IOException {
        for (String name : new String[] {"not-minutes.txt", "not-quarterly.txt", "not-newsletter.md"}) {
            refused(name, fixture(name), Refused.Type.NOT_A_PLAN);
        }
        refused("sums.csv", "a,b,c\n1,2,3\n4,5,6\n".getBytes(StandardCharsets.UTF_8), Refused.Type.NOT_A_PLAN);
    }

    @Test
    void allEncodingsOfTextAreRead() {
        String paper = "Harbour Service Plan 2041/42\n\nOur priorities\n\n- Quays – safe and “open”\n- £5 moorings\n";
        byte[][] written = {paper.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + paper).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + paper).getBytes(StandardCharsets.UTF_16LE), ("\uFEFF" + paper).getBytes(StandardCharsets.UTF_16BE),
            paper.getBytes(java.nio.charset.Charset.forName("windows-1252"))};
        for (byte[] bytes : written) {
            Understood read = (Understood) new Papers().read("plan.txt", bytes);
            assertThat(read.whole().lines()).extracting(Line::text).containsExactly("Quays", "£5 moorings");
        }
    }

    @Test
    void longTextsAndLongLinesAreReadInTime() {
        StringBuilder text = new StringBuilder("Harbour Service Plan 2041/42\n\nOur priorities\n\n");
        while (text.length() < 250_000) {
            text.append("- Keep quay number ").append(text.length()).append(" open, safe and dry by March 2042\n");
        }
        quick(text.toString());
        quick("Plan\n\n" + "priority 1: a; ".repeat(60_000));
        quick("Plan\n\n" + "(((£1 ".repeat(150_000));
        quick("Plan\n\nOur priorities are: " + "a ".repeat(450_000));
        quick("Plan\n\n" + "A, b, ".repeat(2_000) + "\n".repeat(30_000));
        quick("ref,indicator,target\n" + "\"x\n".repeat(30_000));
        quick("Plan\n\n" + "- \n\f1\n".repeat(12_000));
    }

    private static void quick(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(10), () -> new Papers().read("plan.txt", bytes));
    }

    private static String refused(String name, byte[] content, Refused.Type type) {
        ReadResult result = new Papers().read(name, content);
        assertThat(result).isInstanceOf(Refused.class);
        Refused refused = (Refused) result;
        assertThat(refused.type()).isEqualTo(type);
        assertThat(refused.reason()).endsWith(".").doesNotContain("Exception").hasSizeBetween(30, 260);
        return refused.reason();
    }

    private static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/fixtures").resolve(name));
    }

    private static String document(String text) {
        return "<?xml version=\"1.0\"?><w:document " + W + "><w:body><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>";
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
