package org.planweave.reports.internal.offered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Plan;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.reports.internal.rows.EstimateRow;
import org.planweave.reports.internal.rows.EstimateSetRow;
import org.planweave.reports.internal.rows.FormTemplateRow;
import org.planweave.reports.internal.rows.ReportRow;
import org.planweave.reports.internal.rows.TemplateRow;
import org.planweave.reports.internal.rows.WordsRow;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.wired.WiredReports;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "reports", entities = {EstimateRow.class, EstimateSetRow.class, FormTemplateRow.class, ReportRow.class, TemplateRow.class,
    WordsRow.class})
class ReportRecordsTest {

    @OnBothDatabases
    void holdsEachSectionWithWhatKeepsItFromPublication(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Plan plan = wired.plan();
        Report report = wired.report(plan);
        wired.book.change(report.id(), report.version(),
                report.content().with("background", new Words("Three posts may go", "4", "They should hear it first")));
        ReportRecords records = new ReportRecords(wired.book, wired.plans);

        portal.currentUser().asPortal(() -> {
            List<HeldRecord> held = records.about(RecordScope.ofPlan(plan.id()));
            HeldRecord exempt = held.stream().filter(one -> one.classification() == Classification.EXEMPT).findFirst().orElseThrow();
            assertThat(exempt.passages()).extracting(Passage::text).containsExactly("Three posts may go");
            assertThat(exempt.why()).contains("paragraph 4").contains("hear it first");
            assertThat(held).extracting(HeldRecord::kind).contains("Committee report", "Section of a committee report");
            assertThat(records.saying("three POSTS")).hasSize(1);
            assertThat(records.about(RecordScope.ofPlan("nowhere"))).isEmpty();
            return held;
        });
    }
}
