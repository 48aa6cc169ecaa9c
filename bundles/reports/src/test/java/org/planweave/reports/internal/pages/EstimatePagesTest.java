package org.planweave.reports.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Plan;
import org.planweave.reports.internal.print.PdfText;
import org.planweave.reports.internal.rows.EstimateRow;
import org.planweave.reports.internal.rows.EstimateSetRow;
import org.planweave.reports.internal.rows.FormRow;
import org.planweave.reports.internal.rows.FormTemplateRow;
import org.planweave.reports.internal.rows.ReportRow;
import org.planweave.reports.internal.rows.SignatoryRow;
import org.planweave.reports.internal.rows.TemplateRow;
import org.planweave.reports.internal.rows.WordsRow;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.wired.Http;
import org.planweave.reports.internal.wired.Http.Answer;
import org.planweave.reports.internal.wired.WiredReports;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Page;

@PortalTest(module = "reports", entities = {
        EstimateRow.class, EstimateSetRow.class, FormRow.class, FormTemplateRow.class, ReportRow.class, SignatoryRow.class, TemplateRow.class,
        WordsRow.class})
class EstimatePagesTest {

    private static final String API = "/api/v1/reports/estimates";
    private static final String FILE = """
            department,heading,original,revised,next
            HW,Street lighting,1200000,1210000,1250000
            Highways and Waste,Bridges,100000,100000,140000.50
            CL,Parks,80000,80000,90000
            """;

    private static Plan plan(WiredReports wired) {
        Plan plan = wired.plan();
        wired.plans.line(plan, "action", "What we will do", "Light the lanes", Map.of("resources", "revenue | 1250000 | | Street lighting"),
                Classification.OPEN);
        wired.plans.line(plan, "action", "What we will do", "Look at bridges", Map.of("resources", "revenue | 130000 | | Bridges"),
                Classification.OPEN);
        wired.plans.line(plan, "resource", "What it takes", "Posts at the depot", Map.of("amount", "1390000.50", "budgetKind", "revenue"),
                Classification.EXEMPT);
        return plan;
    }

    @OnBothDatabases
    void n25FiguresThatTieAndThoseThatDoNotAreListed(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Plan plan = plan(wired);
        Http http = new Http(wired);
        assertThat(http.get("/reports/estimates").text()).contains("No estimates for this round").doesNotContain("name=\"file\"");
        assertThat(http.csv(API + "?round=r27", FILE).status()).isEqualTo(403);
        wired.as(wired.finance);
        assertThat(http.csv(API + "?round=r27&name=draft.csv", FILE).status()).isEqualTo(201);

        wired.as(wired.planner);
        Document page = Jsoup.parse(http.get("/reports/estimates/" + plan.id()).text());
        assertThat(page.select("tr[data-result=EQUAL] th").text()).isEqualTo("The whole department, revenue Street lighting, revenue");
        assertThat(page.select("tr[data-result=DIFFERENT]").text()).contains("Bridges", "£130,000", "£140,000.50", "the plan has £10,000.50 less");
        assertThat(page.text()).contains("One heading or figure does not tie", "fay.finance, from draft.csv",
                "together £1,390,000.50, the total of the estimates");
        assertThat(http.get(API + "/" + plan.id()).json().path("mismatches").asInt()).isEqualTo(1);
    }

    @OnBothDatabases
    void whoMayNotReadALineIsToldThatItIsNotCounted(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Plan plan = plan(wired);
        Http http = new Http(wired);
        wired.as(wired.finance);
        http.csv(API + "?round=r27", FILE);

        assertThat(http.get("/reports/estimates/" + plan.id()).text()).contains("One line of this plan is not open to you")
                .doesNotContain("Posts at the depot");
        wired.as(wired.member);
        assertThat(http.get("/reports/estimates/" + plan.id()).status()).isEqualTo(404);
        assertThat(http.get("/reports/estimates").text()).contains("No estimates for this round");
    }

    @OnBothDatabases
    void aFileWithAFaultChangesNothingAndANewerOneCounts(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Plan plan = plan(wired);
        Http http = new Http(wired);
        wired.as(wired.finance);
        http.csv(API + "?round=r27", FILE);

        Answer refused = http.csv(API + "?round=r27", FILE.replace("140000.50", "130000").replace("90000", "ninety"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Row 4, next: “ninety” is not an amount");
        Page again = (Page) new EstimatePages(http.parts, wired.estimates).bring("f.csv", FILE.replace("HW", "??").getBytes(StandardCharsets.UTF_8), "r27");
        assertThat(again.status()).isEqualTo(422);
        assertThat(http.get(API + "/" + plan.id()).json().path("mismatches").asInt()).isEqualTo(1);

        assertThat(http.csv(API + "?round=r27", FILE.replace("140000.50", "130000")).status()).isEqualTo(201);
        assertThat(http.get(API + "/" + plan.id()).json().path("mismatches").asInt()).isZero();
        assertThat(http.csv(API + "?round=nowhere", FILE).status()).isEqualTo(400);
        assertThat(http.get("/reports/estimates").text()).contains("name=\"file\"", "£1,380,000, revenue", "/reports/estimates/" + plan.id());
    }

    @OnBothDatabases
    void planAndEstimatesStandInOneReportAndItsAuthorIsToldWhatDoesNotTie(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Report report = wired.report(plan(wired));
        Http http = new Http(wired);
        assertThat(http.get("/reports/" + report.id()).text()).doesNotContain("Budget estimates", "does not tie");
        wired.as(wired.finance);
        http.csv(API + "?round=r27", FILE);

        wired.as(wired.planner);
        Document page = Jsoup.parse(http.get("/reports/" + report.id()).text());
        assertThat(page.select("article").text()).contains("Budget estimates of Highways and Waste",
                "Bridges £100,000 £100,000 £140,000.50", "Total, revenue £1,300,000 £1,310,000 £1,390,000.50")
                .doesNotContain("Parks", "does not tie");
        assertThat(page.text()).contains("One heading or figure does not tie to the estimates.");
        assertThat(PdfText.everything(wired.editions.publicFile(wired.book.required(report.id())))).contains("£1,390,000.50");
        wired.as(wired.member);
        assertThat(http.get("/reports/" + report.id()).text()).contains("£1,390,000.50").doesNotContain("does not tie");
    }
}
