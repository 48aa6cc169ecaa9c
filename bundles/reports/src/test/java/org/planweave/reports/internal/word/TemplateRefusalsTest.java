package org.planweave.reports.internal.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.api.Problem;
import org.planweave.reports.internal.forms.ShippedForms;
import org.planweave.reports.internal.rules.ReportForm;

/** What a clerk is told of a template that does not do. */
class TemplateRefusalsTest {

    private static final ReportForm FORM = ShippedForms.find("run-on").orElseThrow();
    private static final ReportForm BOARD = ShippedForms.find("decimal").orElseThrow();

    private static EditedFile shipped() {
        return new EditedFile(Template.shipped(FORM));
    }

    private static List<String> wrong(byte[] file) {
        return wrong(file, FORM);
    }

    private static List<String> wrong(byte[] file, ReportForm form) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Template.check(file, form, "file"));
        assertThat(problem).as("it is refused").isNotNull();
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.faults()).allMatch(fault -> fault.pointer().equals("file"));
        return problem.faults().stream().map(Problem.Fault::detail).toList();
    }

    @Test
    void eachUnknownFieldIsNamedWithItsPlaceAndTheNearestName() {
        byte[] file = shipped().first(EditedFile.run("To {{") + EditedFile.run("comittee") + EditedFile.run("}} of"))
                .replace(EditedFile.DOCUMENT, "{{subject}}", "{{subjekt}}").replace("word/header1.xml", "{{marking}}", "{{marking}} {{Titel}}").file();

        assertThat(wrong(file)).containsExactly(
                "“comittee” is no merge field of this form (paragraph 1, at “To of”). The nearest one is “meeting”.",
                "“subjekt” is no merge field of this form (table 1, row 3). The nearest one is “subject”.",
                "“Titel” is no merge field of this form (in a header). The nearest one is “title”.");
    }

    @ParameterizedTest
    @CsvSource({"recommendations, Recommendation(s)", "background-papers, Background papers", "main-report, Background", "summary, Summary"})
    void aMissingBlockIsNamedWithWhatWouldStandNowhere(String block, String section) {
        assertThat(wrong(shipped().replace(EditedFile.DOCUMENT, "{{" + block + "}}", "").file())).singleElement().asString()
                .startsWith("The merge field “" + block + "” is missing: ").contains("“" + section + "”");
    }

    @Test
    void aTemplateWithoutTheMarkingIsRefusedAlsoIfItIsHiddenOrOnNoPage() {
        String missing = "The merge field “marking” is missing. It says that a report is a draft or not for publication. "
                + "Put it into the header or at the top.";
        assertThat(wrong(shipped().replace("word/header1.xml", "{{marking}}", "").file())).containsExactly(missing);
        assertThat(wrong(shipped().replace("word/header1.xml", "<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>").file())).containsExactly(missing);
        EditedFile noHeader = shipped();
        noHeader.put(EditedFile.DOCUMENT, noHeader.part(EditedFile.DOCUMENT).replaceAll("<w:headerReference[^>]*>", ""));
        assertThat(wrong(noHeader.file())).containsExactly(missing);
    }

    @Test
    void blocksStandAloneOnceInTheDocumentInTheOrderOfTheForm() {
        assertThat(wrong(shipped().replace(EditedFile.DOCUMENT, "{{summary}}", "Look: {{summary}}").file()).get(0))
                .startsWith("“summary” brings paragraphs, so nothing else may stand in its paragraph (paragraph 4, at “Look:”)");
        assertThat(wrong(shipped().replace(EditedFile.DOCUMENT, "{{sign-off}}", "{{summary}}").file()))
                .containsExactly("“summary” stands there a second time (paragraph 9). Take one out.");
        assertThat(wrong(shipped().replace("word/footer1.xml", "{{version}}", "{{appendices}}").file()).get(0))
                .startsWith("“appendices” brings paragraphs and cannot stand in a header");
        byte[] turned = new EditedFile(Template.shipped(BOARD)).replace(EditedFile.DOCUMENT, "{{main-report}}", "{{x}}")
                .replace(EditedFile.DOCUMENT, "{{background-papers}}", "{{main-report}}").replace(EditedFile.DOCUMENT, "{{x}}", "{{background-papers}}")
                .file();
        assertThat(wrong(turned, BOARD)).singleElement().asString().contains("paragraph numbers would run backwards");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{title", "title}}", "{{a{{title}}"})
    void bracketsThatDoNotMatchAreSaid(String text) {
        assertThat(wrong(shipped().first(EditedFile.run(text)).file()))
                .anyMatch(sentence -> sentence.startsWith("A merge field is not whole") && sentence.contains("paragraph 1"));
    }

    @Test
    void aFieldWithinAnotherIsSaid() {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String code = "<w:r><w:instrText> IF </w:instrText></w:r>" + begin + "<w:r><w:instrText> MERGEFIELD title </w:instrText></w:r>" + end;
        assertThat(wrong(shipped().first(begin + code + end).file())).anyMatch(sentence -> sentence.startsWith("A merge field is not whole"));
    }

    @Test
    void programsAndWhatFetchesSomethingIsRefused() {
        assertThat(wrong(shipped().put("word/vbaProject.bin", "x").file())).anyMatch(one -> one.contains("contains macros"));
        assertThat(wrong(shipped().replace("[Content_Types].xml", "wordprocessingml.document.main", "x.macroEnabled.main").file()))
                .anyMatch(one -> one.contains("contains macros"));
        assertThat(wrong(shipped().relation("image", "http://x.example/a.png", "External").file()))
                .anyMatch(one -> one.startsWith("This file fetches “http://x.example/a.png”"));
        assertThat(wrong(shipped().relation("hyperlink", "file://server/a", "External").file())).anyMatch(one -> one.startsWith("This file fetches"));
        assertThat(wrong(shipped().relation("attachedTemplate", "file:///C:/a.dotm", "External").file()))
                .anyMatch(one -> one.startsWith("This file is tied to a Word template elsewhere"));
        assertThat(wrong(shipped().put("word/embeddings/oleObject1.bin", "x").relation("oleObject", "embeddings/oleObject1.bin", "").file()))
                .anyMatch(one -> one.startsWith("This file holds another file or a program"));
        assertThat(wrong(shipped().first("<w:fldSimple w:instr=\" INCLUDEPICTURE http://x.example/a.png \"/>").file()))
                .anyMatch(one -> one.startsWith("The field INCLUDEPICTURE brings something from elsewhere (paragraph 1"));
        assertThat(wrong(shipped().first("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DDE</w:instrText></w:r>"
                + "<w:r><w:instrText>AUTO cmd </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>").file()))
                .anyMatch(one -> one.startsWith("The field DDEAUTO"));
        assertThat(wrong(shipped().first("<w:ins w:id=\"1\" w:author=\"A\">" + EditedFile.run("new") + "</w:ins>").file()))
                .anyMatch(one -> one.startsWith("There are tracked changes (paragraph 1, at “new”)"));
    }

    @Test
    void addressesThatReadersClickMayStay() {
        Template.check(shipped().relation("hyperlink", "https://www.marrowdale.example", "External").file(), FORM, "file");
    }

    @Test
    void whatIsNoWordFileIsSaidInAPlainSentence() throws IOException {
        String noWord = "This is no Word document, or it is damaged. Open it in Word, save it as “Word Document (.docx)” and bring that.";
        assertThat(wrong(new byte[0])).containsExactly("Choose a Word file.");
        assertThat(wrong("hello".getBytes())).containsExactly(noWord);
        assertThat(wrong(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})).singleElement().asString().startsWith("This is an old Word file");
        byte[] whole = shipped().file();
        assertThat(wrong(java.util.Arrays.copyOf(whole, whole.length / 2))).containsExactly(noWord);
        assertThat(wrong(shipped().replace(EditedFile.DOCUMENT, "<w:body>", "<w:body><oops>").file())).containsExactly(noWord);
        assertThat(wrong(shipped().put(EditedFile.DOCUMENT, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>").file()))
                .containsExactly(noWord);
        assertThat(wrong(shipped().put("../../evil.xml", "<a/>").file())).containsExactly(noWord);
        assertThat(wrong(shipped().put(EditedFile.DOCUMENT, "<a>".repeat(5_000) + "</a>".repeat(5_000)).file())).containsExactly(noWord);
        assertThat(wrong(shipped().replace(EditedFile.DOCUMENT, Xml.W, "http://purl.oclc.org/ooxml/wordprocessingml/main").file()))
                .singleElement().asString().startsWith("This file is saved as “Strict Open XML”");
        assertThat(wrong(bomb())).containsExactly("This file unpacks to far more than a template needs. Copy what you need into a new document "
                + "and bring that.");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/media/a.png"));
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return out.toByteArray();
    }
}
