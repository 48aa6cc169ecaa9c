package org.planweave.reports.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.reports.internal.offered.PrintedPlans;
import org.planweave.reports.internal.rows.EstimateRow;
import org.planweave.reports.internal.rows.EstimateSetRow;
import org.planweave.reports.internal.rows.FormTemplateRow;
import org.planweave.reports.internal.rows.ReportRow;
import org.planweave.reports.internal.rows.TemplateRow;
import org.planweave.reports.internal.rows.WordsRow;
import org.planweave.reports.internal.wired.WiredReports;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@Tag("slow")
@PortalTest(module = "reports", entities = {EstimateRow.class, EstimateSetRow.class, FormTemplateRow.class, ReportRow.class, TemplateRow.class, WordsRow.class})
class FitMeterTest {

    private static final String SENTENCE = "Rebuild the crossing at the yard and resurface the carriageway as far as the library, with the school. ";

    @OnBothDatabases
    void n17LinesAreAddedUntilTheThirdPageAndTheMeterNamesThoseThatSpill(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Plan plan = wired.plans.plan(wired.highways.id(), "r27", "Highways, plan", PlanState.DRAFT);
        for (int i = 0; i < 24; i++) {
            wired.plans.action(plan, SENTENCE.repeat(3));
        }
        Fit fit = wired.meter.measure(plan);
        assertThat(fit.fits()).isTrue();
        double before = fit.filled();
        while (fit.fits()) {
            assertThat(fit.filled()).isBetween(before, 2.0);
            assertThat(PdfText.pages(wired.meter.file(plan))).hasSizeLessThanOrEqualTo(2);
            before = fit.filled();
            wired.plans.action(plan, SENTENCE.repeat(3));
            fit = wired.meter.measure(plan);
        }
        Line last = wired.plans.lines(plan.id()).get(wired.plans.lines(plan.id()).size() - 1);

        assertThat(before).isGreaterThan(1.8);
        assertThat(fit.pages()).isEqualTo(3);
        assertThat(PdfText.pages(new PrintedPlans(wired.meter).pdf(plan))).as("what other modules get").hasSize(fit.pages());
        assertThat(PdfText.pages(wired.meter.file(plan))).hasSize(3).last().asString().contains("Rebuild the crossing");
        assertThat(fit.over()).isBetween(1, 4);
        assertThat(fit.spilled()).extracting(Line::id).containsExactly(last.id());
        assertThat(fit.cut()).hasSize(1);
    }

    @OnBothDatabases
    void theCheapestCutIsOneLongLineWhereOneWillDoAndSeveralWhereNot(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Plan plan = wired.plans.plan(wired.highways.id(), "r27", "Highways, plan", PlanState.DRAFT);
        for (int i = 0; i < 150; i++) {
            wired.plans.action(plan, "Mend street number " + i);
        }
        Line longest = wired.plans.action(plan, SENTENCE.repeat(14));
        assertThat(wired.meter.measure(plan).cut()).extracting(Line::id).contains(longest.id());

        Fit fit = wired.meter.measure(plan);
        assertThat(fit.cut().size()).isLessThan(fit.over());
        assertThat(fit.spilled()).hasSizeGreaterThan(10);
    }

    @OnBothDatabases
    void aReaderMeasuresOnlyWhatTheyMayRead(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Plan plan = wired.plan();
        wired.plans.line(plan, "action", "What we will do", "Sell the zinnober yard", java.util.Map.of(),
                org.planweave.api.access.Classification.EXEMPT);
        assertThat(PdfText.everything(wired.meter.file(plan))).contains("zinnober");

        assertThat(new PrintedPlans(wired.meter).pdf(plan)).as("other modules get the same pages").isEqualTo(wired.meter.file(plan));
        wired.as(wired.culturePlanner);
        assertThat(PdfText.everything(new PrintedPlans(wired.meter).pdf(plan))).doesNotContain("zinnober");
        assertThat(PdfText.everything(wired.meter.file(plan))).contains("Mend Tenter Lane").doesNotContain("zinnober");
    }
}
