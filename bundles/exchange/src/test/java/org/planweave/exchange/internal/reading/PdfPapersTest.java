package org.planweave.exchange.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.exchange.internal.reading.pdf.Print;

/** Papers as PDF: what is read of them, and which are refused. */
class PdfPapersTest {

    private static final String[] HEAD = {"Parks and Leisure Service Plan", "", "2031/32", "", "Our objectives", ""};

    /** Papers that are fixtures as Word files, printed by LibreOffice 7.4. */
    @ParameterizedTest
    @CsvSource({"children-and-families, 33, 0", "place-directorate, 13, 4"})
    void aPrintedPaperIsReadAsItsWordFileIs(String name, int least, int mostWrong) throws IOException {
        byte[] content = Files.readAllBytes(Path.of("src/test/resources/printed", name + ".pdf"));
        Truth truth = Truth.of(FixturesTest.FOLDER.resolve(name + ".truth.json"));
        Paper paper = read(content).whole();
        assertThat(paper.title()).isEqualTo(truth.text("title"));
        assertThat(paper.period()).isEqualTo(truth.text("period"));
        Truth.Score score = truth.compare(paper, SourceText.of(content));
        assertThat(score.found()).as("%s", score.faults()).isGreaterThanOrEqualTo(least);
        assertThat(score.wrong()).as("%s", score.faults()).isLessThanOrEqualTo(mostWrong);
        assertThat(score.invented()).as("%s", score.faults()).isZero();
    }

    @Test
    void aSentenceGoesOnOverLinesAndABulletStartsANewOne() {
        byte[] content = new Print().at(60, 0, HEAD).at(60, 100,
            "\u2022   Keep every playground in the district open and safe through the winter, with a",
            "     weekly check of each",
            "\u2022   Plant four hundred trees").made();
        assertThat(read(content).whole().lines()).extracting(Line::text).containsExactly(
            "Keep every playground in the district open and safe through the winter, with a weekly check of each",
            "Plant four hundred trees");
    }

    @Test
    void columnsAreReadOneAfterTheOther() {
        byte[] content = new Print().at(60, 0, HEAD)
            .at(60, 100, "\u2022 Keep every playground open and", "safe through the winter", "\u2022 Plant four hundred trees along",
                "the ring road by spring", "\u2022 Mow the cemeteries in time for", "every visitor in summer", "\u2022 Teach each child of ten to swim",
                "in the new pool")
            .at(320, 100, "\u2022 Lend sledges to families when", "the first snow has come", "\u2022 Light the path around the lake",
                "for those who run at night", "\u2022 Repair the boathouse with the", "rowing club by October", "\u2022 Let the bandstand to choirs for",
                "nothing on Sundays").made();
        assertThat(read(content).whole().lines()).extracting(Line::text).containsExactly(
            "Keep every playground open and safe through the winter", "Plant four hundred trees along the ring road by spring",
            "Mow the cemeteries in time for every visitor in summer", "Teach each child of ten to swim in the new pool",
            "Lend sledges to families when the first snow has come", "Light the path around the lake for those who run at night",
            "Repair the boathouse with the rowing club by October", "Let the bandstand to choirs for nothing on Sundays");
    }

    @Test
    void aLineSaysItsPageAndAPageWithoutTextIsNamed() {
        byte[] content = new Print().at(60, 0, HEAD).page().picture().page().at(60, 0, "\u2022 Plant four hundred trees").made();
        Understood read = read(content);
        assertThat(read.whole().lines()).singleElement().satisfies(line -> assertThat(line.at()).startsWith("page 3,"));
        assertThat(read.whole().notUnderstood()).anySatisfy(one -> {
            assertThat(one.at()).isEqualTo("page 2");
            assertThat(one.why()).contains("no text");
        });
    }

    @Test
    void aScannedPaperIsRefused() {
        refused(new Print().picture().made(), Refused.Type.NO_TEXT, "pictures of pages");
        refused(new Print().made(), Refused.Type.NO_TEXT, "no text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret"})
    void aProtectedPaperIsRefused(String password) {
        refused(new Print().at(60, 0, HEAD).protect(password).made(), Refused.Type.PASSWORD_PROTECTED, "protected");
    }

    @Test
    void aBrokenPaperIsRefusedOrRead() {
        refused("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII), Refused.Type.DAMAGED, "damaged");
        byte[] whole = new Print().at(60, 0, HEAD).at(60, 100, "\u2022 Plant four hundred trees").made();
        Random random = new Random(70);
        for (int round = 0; round < 400; round++) {
            byte[] broken = random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length) + 1) : whole.clone();
            for (int i = 0; i < round % 20; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(new Papers().read("plan.pdf", broken)).as("round %d", round).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Filter /FlateDecode", "/Filter [/FlateDecode]", "/F#69lter/Fl#61teDecode"})
    void whatGrowsWithoutBoundsIsRefused(String filter) throws IOException {
        refused(withStream(filter, packed(new byte[200 << 20])), Refused.Type.UNSAFE_CONTENT, "grow without bounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Filter [/FlateDecode /FlateDecode]", "/Filter /LZWDecode", "/Filter 9 0 R", "/Filter [9 0 R]",
        "/Filter [/ASCII85Decode /FlateDecode]", "/Filter/RunLengthDecode", "/Filter %x\n/LZW",
        "/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 2000000000>>",
        "/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 8 0 R>>"})
    void whatCannotBeMeasuredIsRefused(String filter) throws IOException {
        refused(withStream(filter, packed(new byte[10])), Refused.Type.UNSAFE_CONTENT, "grow without bounds");
    }

    @Test
    void aPaperOfMoreThanThreeHundredPagesIsRefused() {
        Print print = new Print().at(60, 0, HEAD);
        for (int i = 0; i < 300; i++) {
            print.page();
        }
        refused(print.made(), Refused.Type.TOO_LARGE, "without its attachments");
    }

    @Test
    void aPageThatDrawsItselfOverAndOverEnds() {
        StringBuilder file = new StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
            + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
            + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>> endobj\n"
            + "4 0 obj <</Length 5>> stream\n/X Do\nendstream endobj\n");
        for (int i = 5; i < 25; i++) {
            String draws = "/X Do ".repeat(20);
            file.append(i).append(" 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ").append(i + 1)
                .append(" 0 R>>>>/Length ").append(draws.length()).append(">> stream\n").append(draws).append("\nendstream endobj\n");
        }
        file.append("trailer <</Root 1 0 R>>\n%%EOF");
        assertThat(new Papers().read("plan.pdf", file.toString().getBytes(StandardCharsets.US_ASCII))).isInstanceOf(Refused.class);
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out)) {
            deflating.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] withStream(String filter, byte[] stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
            + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length " + stream.length + filter
            + ">>\nstream\n").getBytes(StandardCharsets.US_ASCII));
        out.write(stream);
        out.write("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static Understood read(byte[] content) {
        ReadResult result = new Papers().read("plan.pdf", content);
        assertThat(result).isInstanceOf(Understood.class);
        return (Understood) result;
    }

    private static void refused(byte[] content, Refused.Type type, String words) {
        ReadResult result = new Papers().read("plan.pdf", content);
        assertThat(result).isInstanceOf(Refused.class);
        assertThat(((Refused) result).type()).as(((Refused) result).reason()).isEqualTo(type);
        assertThat(((Refused) result).reason()).contains(words).endsWith(".").doesNotContain("Exception").hasSizeBetween(30, 260);
    }
}
