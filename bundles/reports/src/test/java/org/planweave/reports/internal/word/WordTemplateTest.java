package org.planweave.reports.internal.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.reports.internal.forms.ShippedForms;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.ReportForm;

/** N18: one-click report in the authority's own Word template; both shipped ones, read back with Apache POI. */
class WordTemplateTest {

    private static final Report COMMITTEE = DemonstrationPapers.report("report-hw-2027");
    private static final Report BOARD = DemonstrationPapers.report("report-places-2027");

    /** Each paragraph that is not empty: its style's name and its text; a list item begins with a dash, a table is its rows. */
    private static List<String> read(byte[] file) throws IOException {
        List<String> all = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (IBodyElement one : document.getBodyElements()) {
                if (one instanceof XWPFParagraph paragraph && !paragraph.getText().isBlank()) {
                    String style = paragraph.getStyle() == null ? "" : document.getStyles().getStyle(paragraph.getStyle()).getName();
                    all.add((paragraph.getNumID() == null ? style : "-") + ": " + paragraph.getText());
                } else if (one instanceof XWPFTable table) {
                    table.getRows().forEach(row -> all.add("row: " + row.getTableCells().stream().map(cell -> cell.getText()).toList()));
                }
            }
        }
        return all;
    }

    @Test
    void n18TheCommitteeReportHasItsSectionsInOrderItsRunningNumbersAndItsVerbs() throws IOException {
        List<String> all = read(DemonstrationPapers.filled(Template.shipped(COMMITTEE.form()), COMMITTEE, true));

        assertThat(all).startsWith("Report council: Marrowdale Borough Council", "Title: Highways and Waste, business plan 2027–28",
                "row: [Committee(s), Environment and Places Committee]", "row: [Dated, 10 March 2027]");
        assertThat(all).filteredOn(one -> one.startsWith("row: [Which outcomes") || one.startsWith("row: [Extra")).isEmpty();
        assertThat(all.stream().filter(one -> one.startsWith("heading")).map(one -> one.replaceFirst("heading . *", ""))).containsExactly(
                ": Summary", ": Recommendation(s)", ": Background", ": Current position", ": Corporate and strategic implications",
                ": Financial implications", ": Resource implications", ": Legal implications", ": Risk implications",
                ": Equalities implications", ": Climate implications", ": Conclusion", ": Appendices", ": Background papers", ": Sign-off");
        assertThat(all.stream().filter(one -> one.startsWith("Report paragraph: ")).map(one -> one.substring(18, one.indexOf('\t'))))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(all).containsSubsequence("Report text: Members are asked to:", "-: Approve the plan in Appendix 1.",
                "-: Agree that works on Tenter Lane begin on 7 June.");
        assertThat(all).containsSubsequence("heading 1: Background papers", "row: [Document, Where it can be seen, Open to inspection until]",
                "row: [Road casualty figures to December 2026, Highways office, Civic Yard, 9 March 2031]", "heading 1: Sign-off",
                "-: Financial implications: not signed for finance yet",
                "Report appendix: Appendix 1: Highways and Waste, business plan 2027–28", "row: [A2, Collect glass from every door., Target 82%]");
    }

    @Test
    void n18TheBoardReportHasDecimalNumbersAndNumberedRecommendations() throws IOException {
        byte[] file = DemonstrationPapers.filled(Template.shipped(BOARD.form()), BOARD, false);
        List<String> all = read(file);

        assertThat(all).contains("row: [Report to, Homes and Places Board]", "row: [Ward(s), Borough-wide]");
        assertThat(all.stream().filter(one -> one.startsWith("heading")).map(one -> one.substring(one.indexOf(": ") + 2)).limit(12))
                .containsExactly("1.0\tPurpose of the report", "2.0\tRecommendation", "3.0\tSupporting information", "4.0\tPolicy implications",
                        "5.0\tFinancial and other implications", "6.0\tImplications for the council’s priorities", "6.1\tChildren and young people",
                        "6.2\tEmployment, learning and skills", "6.3\tA healthy borough", "6.4\tA safer borough", "6.5\tEnvironment and renewal",
                        "7.0\tRisk analysis");
        assertThat(all.stream().filter(one -> one.startsWith("Report paragraph: ")).map(one -> one.substring(18, one.indexOf('\t'))))
                .containsExactly("1.1", "3.1", "3.2", "4.1", "5.1", "7.1", "8.1", "9.1");
        assertThat(all).containsSubsequence("Report text: That the board:", "-: Notes both plans;").containsSubsequence(
                "-: Notes both plans;", "-: Agrees that they are reported on together each quarter.");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            XWPFParagraph item = document.getParagraphs().stream().filter(one -> one.getText().startsWith("Notes both")).findFirst().orElseThrow();
            assertThat(item.getNumFmt()).isEqualTo("decimal");
            assertThat(document.getHeaderList().get(0).getText()).contains("Draft").doesNotContain("{{");
            assertThat(document.getFooterList().get(0).getText()).contains("report-places-2027, version 5").doesNotContain("{{");
            assertThat(document.getTables().get(document.getTables().size() - 1).getRow(0).isRepeatHeader()).isTrue();
        }
    }

    @Test
    void n18ATemplateThatWentThroughLibreOfficeIsFilledInItsOwnOrderAndStyles() throws IOException {
        byte[] template = EditedFile.ofLibreOffice();
        Template.check(template, COMMITTEE.form(), "file");
        byte[] file = DemonstrationPapers.filled(template, COMMITTEE, true);
        List<String> all = read(file);

        assertThat(all).startsWith("Normal: Town Hall, Market Square, Marrowdale", "Report council: Marrowdale Borough Council",
                "Title: Highways and Waste, business plan 2027–28", "row: [Subject, Business plan of Highways and Waste, 2027–28]",
                "row: [Committee(s), Environment and Places Committee]", "row: [Dated, 10 March 2027]");
        assertThat(all).containsSubsequence("Heading 1: Background", "Report paragraph: 1\tThis is the third yearly plan within the medium-term plan 2025–30.",
                "Normal: Members may inspect background papers at the Town Hall.", "Heading 1: Sign-off");
        assertThat(String.join("\n", all)).doesNotContain("{{", "«");
        assertThat(new EditedFile(template).part("docProps/core.xml")).contains("<dc:creator></dc:creator>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run-on", "decimal"})
    void n18TheShippedTemplateIsItselfOneThatCanBeBroughtIn(String code) {
        ReportForm form = ShippedForms.find(code).orElseThrow();
        Template.check(Template.shipped(form), form, "file");
        String text = Reading.everything(Template.shipped(form));
        new MergeNames(form).all().stream().filter(one -> !one.name().startsWith(MergeNames.SECTION))
                .forEach(one -> assertThat(text).contains("{{" + one.name() + "}}"));
    }

    @Test
    void n18TheSameReportAndTemplateGiveTheSameBytesAndAnotherReportOthers() {
        for (byte[] template : List.of(Template.shipped(COMMITTEE.form()), EditedFile.ofLibreOffice())) {
            assertThat(DemonstrationPapers.filled(template, COMMITTEE, true)).isEqualTo(DemonstrationPapers.filled(template, COMMITTEE, true))
                    .isNotEqualTo(DemonstrationPapers.filled(template, COMMITTEE, false));
        }
        assertThat(new EditedFile(Template.shipped(BOARD.form())).file()).isNotEmpty();
        assertThat(Template.shipped(BOARD.form())).isEqualTo(Template.shipped(BOARD.form()));
    }

    @Test
    void whatStandsInAReportIsNeverTakenForAField() throws IOException {
        Report report = new Report("r", COMMITTEE.plans(), COMMITTEE.form(), COMMITTEE.content().with(
                "summary", new org.planweave.reports.internal.rules.Content.Words("Use {{title}} & <w:t> «date»\u0007.", "")),
                COMMITTEE.signatures(), null, null, 1, COMMITTEE.changedAt(), "portal");

        assertThat(read(DemonstrationPapers.filled(Template.shipped(COMMITTEE.form()), report, true)))
                .contains("Report text: Use {{title}} & <w:t> «date».");
    }

    @Test
    void aTemplateWithoutAnyStyleOfTheseNamesStillHasNumbersListsAndTables() throws IOException {
        EditedFile plain = new EditedFile(Template.shipped(COMMITTEE.form()));
        plain.put("word/styles.xml", plain.part("word/styles.xml").replaceAll("<w:name w:val=\"(?!Normal)([^\"]*)\"/>", "<w:name w:val=\"My $1\"/>"));
        byte[] file = DemonstrationPapers.filled(plain.file(), COMMITTEE, true);

        assertThat(read(file)).contains(": Summary", ": 1\tThis is the third yearly plan within the medium-term plan 2025–30.",
                "-: Approve the plan in Appendix 1.");
        assertThat(new EditedFile(file).part(EditedFile.DOCUMENT)).contains("<w:ind w:hanging=\"567\" w:left=\"567\"/>", "<w:tblBorders>",
                "<w:outlineLvl w:val=\"0\"/>");
    }

    @Test
    void whatNobodySeesOfATemplateDoesNotGoIntoReports() {
        EditedFile edited = new EditedFile(Template.shipped(COMMITTEE.form()))
                .first("<w:commentRangeStart w:id=\"0\"/>" + EditedFile.run("Standing words") + "<w:commentRangeEnd w:id=\"0\"/>"
                        + "<w:r><w:commentReference w:id=\"0\"/></w:r>")
                .put("word/comments.xml", "<w:comments xmlns:w=\"" + Xml.W + "\"><w:comment w:id=\"0\" w:author=\"Quintessa\"><w:p>"
                        + EditedFile.run("Zinnober") + "</w:p></w:comment></w:comments>")
                .relation("comments", "comments.xml", "")
                .put("customXml/item1.xml", "<secret>Obsidiana</secret>").relation("customXml", "../customXml/item1.xml", "")
                .put("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Melisande</dc:creator></cp:coreProperties>")
                .replace("_rels/.rels", "</Relationships>", "<Relationship Id=\"core\" Target=\"docProps/core.xml\" Type=\""
                        + "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\"/></Relationships>");
        Template.check(edited.file(), COMMITTEE.form(), "file");

        byte[] file = DemonstrationPapers.filled(edited.file(), COMMITTEE, false);

        assertThat(Reading.everything(edited.file())).contains("Zinnober", "Quintessa", "Obsidiana", "Melisande", "Standing words");
        assertThat(Reading.everything(file)).contains("Standing words").doesNotContain("Zinnober", "Quintessa", "Obsidiana", "Melisande");
        assertThat(new EditedFile(file).part(EditedFile.DOCUMENT)).doesNotContain("comment");
        assertThat(new EditedFile(file).part("docProps/core.xml")).contains("Marrowdale Borough Council", "2027-02-01T09:30:00Z");
    }
}
