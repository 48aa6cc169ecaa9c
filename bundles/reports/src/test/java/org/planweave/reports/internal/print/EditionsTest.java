package org.planweave.reports.internal.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Plan;
import org.planweave.reports.internal.rows.EstimateRow;
import org.planweave.reports.internal.rows.EstimateSetRow;
import org.planweave.reports.internal.rows.FormRow;
import org.planweave.reports.internal.rows.FormTemplateRow;
import org.planweave.reports.internal.rows.ReportRow;
import org.planweave.reports.internal.rows.SignatoryRow;
import org.planweave.reports.internal.rows.TemplateRow;
import org.planweave.reports.internal.rows.WordsRow;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.wired.WiredReports;
import org.planweave.reports.internal.word.Reading;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(
        module = "reports",
        entities = {EstimateRow.class, EstimateSetRow.class, FormRow.class, FormTemplateRow.class, ReportRow.class, SignatoryRow.class,
            TemplateRow.class, WordsRow.class})
class EditionsTest {

    private static final List<String> SECRETS = List.of("zinnober", "quarkstein", "melisande", "obsidiana");

    private static Report seeded(WiredReports wired) {
        Plan plan = wired.plan();
        wired.plans.line(plan, "action", "What we will do", "Open it", Map.of("end", "2027-04-02", "amount", "640000"), Classification.OPEN);
        wired.plans.line(plan, "action", "What we will do", "Until 2 April, for 640,000: sell the zinnober yard", Map.of("place", "Melisande Court"), Classification.EXEMPT);
        Report report = wired.report(plan);
        Content before = report.content();
        Content content = new Content(before.title(), before.cover(), before.recommendations(),
                before.with("financial", new Content.Words("The quarkstein bid is lowest.", "3")).words(),
                List.of(new Content.Background("Valuation of obsidiana", "Room 4", true), new Content.Background("Road survey", "Room 5", false)),
                List.of());
        return wired.book.change(report.id(), report.version(), content);
    }

    @OnBothDatabases
    void n21NoWordThatIsNotForPublicationIsInThePublicFile(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Report report = seeded(wired);

        String text = PdfText.everything(wired.editions.publicFile(report)).toLowerCase();

        assertThat(text).contains("mend tenter lane", "road survey").doesNotContain(SECRETS);
        assertThat(PdfText.everything(wired.editions.whole(report)).toLowerCase()).contains("zinnober", "quarkstein", "obsidiana");
    }

    @OnBothDatabases
    void n21TheSameHoldsForTheWordFile(TestPortal portal) throws IOException {
        WiredReports wired = new WiredReports(portal);
        Report report = seeded(wired);

        byte[] open = wired.editions.publicWord(report);

        assertThat(Reading.everything(open).toLowerCase()).contains("mend tenter lane", "road survey").doesNotContain(SECRETS);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(open))) {
            assertThat(document.getParagraphs().stream().filter(one -> "Heading1".equals(one.getStyle())).map(XWPFParagraph::getText))
                    .contains("Summary", "Recommendation(s)", "Background papers");
            assertThat(document.getParagraphs().stream().filter(one -> one.getNumID() != null).map(XWPFParagraph::getText))
                    .anyMatch(item -> item.startsWith("Approve the plan"));
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText)).contains("6\tThere are no risk implications.");
            assertThat(document.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
        }
        byte[] whole = wired.editions.wholeWord(report);
        assertThat(Reading.everything(whole).toLowerCase()).contains("zinnober", "quarkstein", "obsidiana");
        assertThatThrownBy(() -> wired.editions.searchedWord(whole, report, wired.book.everything(report)))
                .hasMessageContaining("The public edition was not made");
    }

    @OnBothDatabases
    void n21TheFinishedFileIsRefusedWhenTheGuardIsTakenOut(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Report report = seeded(wired);

        byte[] withoutTheGuard = wired.editions.whole(report);

        assertThatThrownBy(() -> wired.editions.searched(withoutTheGuard, report, wired.book.everything(report)))
                .hasMessageContaining("The public edition was not made").hasMessageNotContaining("quarkstein");
    }
}
