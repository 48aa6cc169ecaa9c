package org.planweave.reports.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.planweave.reports.internal.rules.Paper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PrinterTest {

    private static final long MOMENT = 1_803_000_000_000L;

    private final Printer printer = new Printer();

    @BeforeAll
    static void foundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Paper paper(int lines, String text) {
        return new Paper("Marrowdale Council", "Business plan & “targets”, 2027–28", "Not for publication",
                List.of(new Paper.CoverLine("Committee", "Streets"), new Paper.CoverLine("Dated", "10 March 2027")), List.of(
                        new Paper.Heading(2, "1.0", "Purpose", ""), new Paper.Paragraph("1.1", text), new Paper.Heading(3, "", "Money", ""),
                        new Paper.Items(true, List.of("Note the plan", "Approve the targets")), new Paper.Items(false, List.of("One", "Two")),
                        new Paper.Kept("Exempt: paragraph 4", List.of(new Paper.Paragraph("2", "Kept back"))),
                        new Paper.Heading(2, "", "Appendix 1", "appendix-1"),
                        new Paper.Grid("What we will do", List.of("No.", "Line"), IntStream.range(0, lines)
                                .mapToObj(i -> List.of("A" + i, "Mend street number " + i)).toList())));
    }

    private static ValidationResult judged(byte[] pdf) throws VeraPDFException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aPaperIsAccessiblePdf() throws VeraPDFException {
        ValidationResult result = judged(printer.pdf(paper(120, "A short paragraph."), MOMENT));

        assertThat(result.getTestAssertions()).as("what veraPDF found").isEmpty();
        assertThat(result.isCompliant()).isTrue();
        assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
    }

    @Test
    void theSamePaperGivesTheSameBytes() {
        assertThat(printer.pdf(paper(30, "Same."), MOMENT)).isEqualTo(printer.pdf(paper(30, "Same."), MOMENT));
    }

    @Test
    void oddTextIsPrintedAsText() {
        byte[] pdf = printer.pdf(paper(1, "<script>alert(1)</script> & \u0007 £5m €3 café\nnext row ]]> &amp;"), MOMENT);

        assertThat(PdfText.pages(pdf).get(0)).contains("<script>alert(1)</script> &", "£5m €3 café", "next row ]]> &amp;");
    }

    @Test
    void pagesAreNumberedAndTheFileSaysItsTitle() {
        byte[] pdf = printer.pdf(paper(200, "Text."), MOMENT);

        assertThat(PdfText.pages(pdf)).hasSizeGreaterThan(3).last().asString().contains("Page " + PdfText.pages(pdf).size() + " of ");
        assertThat(PdfText.everything(pdf)).contains("Business plan & “targets”, 2027–28", "Marrowdale Council: Business plan");
    }
}
