package org.planweave.reports.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.reports.internal.offered.PlanReports;
import org.planweave.reports.internal.rows.EstimateRow;
import org.planweave.reports.internal.rows.EstimateSetRow;
import org.planweave.reports.internal.rows.FormRow;
import org.planweave.reports.internal.rows.FormTemplateRow;
import org.planweave.reports.internal.rows.ReportRow;
import org.planweave.reports.internal.rows.SignatoryRow;
import org.planweave.reports.internal.rows.TemplateRow;
import org.planweave.reports.internal.rows.WordsRow;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Gaps;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.wired.Http;
import org.planweave.reports.internal.wired.Http.Answer;
import org.planweave.reports.internal.wired.WiredReports;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(
        module = "reports",
        entities = {EstimateRow.class, EstimateSetRow.class, FormRow.class, FormTemplateRow.class, ReportRow.class, SignatoryRow.class,
            TemplateRow.class, WordsRow.class})
class ReportPagesTest {

    private static final String NASTY = "<b>Done</b> & \"dusted\"";

    @OnBothDatabases
    void aPlannerMakesWritesAndFindsAReport(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Plan plan = wired.plan();
        Http http = new Http(wired);

        assertThat(http.form("/reports/new", "form", "run-on").status()).isEqualTo(422);
        assertThat(Jsoup.parse(http.get("/reports/new?plan=" + plan.id()).text()).select("input[name=plan]").first().attr("value"))
                .as("the plan whose report it is stands first").isEqualTo(plan.id());
        Answer made = http.form("/reports/new", "plan", plan.id(), "form", "run-on");
        assertThat(made.status()).isEqualTo(303);
        String path = String.valueOf(made.location()).replace("/edit", "");
        Document form = Jsoup.parse(http.get(path + "/edit").text());
        assertThat(form.getElementById("words.position").text()).contains("2 actions", "Appendix 1");
        assertThat(form.getElementById("cover.for").attr("value")).isEqualTo("Decision");
        assertThat(form.getElementById("cover.reportof").attr("value")).startsWith("Director of ");
        assertThat(form.getElementById("cover.meeting").attr("value")).isEmpty();
        assertThat(form.getElementById("words.background").text()).isEqualTo("This plan was developed in consultation with members.");

        Answer saved = http.form(path + "/edit", "from", "1", "title", NASTY, "cover.meeting", "Streets", "cover.date", "2027-03-10",
                "recommendations", "Approve the plan\nnote the risks", "words.summary", NASTY, "background", "Survey | Room 2 | exempt");
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        Document page = Jsoup.parse(http.get(path).text());
        assertThat(page.select("article b")).isEmpty();
        assertThat(page.select("article").text()).contains(NASTY, "Approve the plan", "Note the risks");
        assertThat(http.get("/reports").text()).contains("Streets, 10 March 2027");
        assertThat(http.get(path + "?edition=public").text()).doesNotContain("Survey");
        assertThat(http.get(path).text()).contains("Survey (exempt");
    }

    @OnBothDatabases
    void costsAsMuchWhateverTheNumberOfReports(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Plan plan = wired.plan();
        Report report = wired.report(plan);
        Http http = new Http(wired);
        PlanReports link = new PlanReports(http.parts, wired.about, portal.access());
        assertThat(html(link.render(List.of(plan)).get(plan.id()))).contains("/reports/" + report.id());
        http.get("/reports");
        int list = portal.statements().of(() -> http.get("/reports")).size();
        for (int i = 0; i < 9; i++) {
            wired.report(wired.plans.plan(wired.highways.id(), "r27", "Highways " + i, PlanState.COMMITTEE));
        }
        http.get("/reports");
        assertThat(portal.statements().of(() -> http.get("/reports"))).hasSize(list).hasSizeLessThanOrEqualTo(2);
        assertThat(portal.statements().of(() -> link.render(List.of(plan)))).as("which is about which is in memory").isEmpty();

        wired.report(plan);
        wired.book.change(report.id(), 1, report.content());
        assertThat(html(link.render(List.of(plan)).get(plan.id()))).as("the one changed last")
                .contains("/reports/" + wired.book.about(List.of(plan.id())).get(0).id());
        assertThat(portal.statements().of(() -> link.render(List.of(plan)))).hasSize(1);
    }

    @OnBothDatabases
    void asksOnceWhatItsReaderSigns(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Report report = wired.report(wired.plan());
        assertThat(report.form().sections().stream().filter(section -> section.signed())).hasSizeGreaterThan(1);
        Http http = new Http(wired);
        http.get("/reports/" + report.id());
        List<String> sent = portal.statements().of(() -> portal.asRequest(() -> http.get("/reports/" + report.id())));
        assertThat(sent).filteredOn(sql -> sql.contains("reports.signatory")).hasSize(1);
    }

    private static String html(gg.jte.Content content) {
        StringOutput out = new StringOutput();
        content.writeTo(out);
        return out.toString();
    }

    @OnBothDatabases
    void whatIsWrongIsSaidAndWhatWasTypedIsThere(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Report report = wired.report(wired.plan());
        Http http = new Http(wired);
        String path = "/reports/" + report.id() + "/edit";

        Answer refused = http.form(path, "from", "1", "title", "", "cover.date", "next Tuesday", "recommendations", "123 go", "words.summary",
                "Kept words", "exempt.summary", "99");
        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.text());
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#title", "#cover.date", "#recommendations", "#words.summary");
        assertThat(page.getElementById("words.summary").text()).isEqualTo("Kept words");

        assertThat(http.form(path, "from", "1", "title", "One", "recommendations", "note it").status()).isEqualTo(303);
        Answer stale = http.form(path, "from", "1", "title", "Two", "words.summary", "Mine");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(Jsoup.parse(stale.text()).getElementById("words.summary").text()).isEqualTo("Mine");
        assertThat(wired.book.required(report.id()).content().title()).isEqualTo("One");
    }

    @OnBothDatabases
    void onlyThoseOfThePlanWriteAndOnlyTheClearedReadWhatIsExempt(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Plan plan = wired.plan();
        Report report = wired.report(plan);
        wired.book.change(report.id(), 1, report.content().with("financial", new Content.Words("The lowest bid is ours.", "3")));
        Http http = new Http(wired);
        String path = "/reports/" + report.id();

        wired.as(wired.culturePlanner);
        assertThat(http.get(path).status()).isEqualTo(200);
        assertThat(http.get(path).text()).doesNotContain("lowest bid").contains("Schedule 12A");
        assertThat(http.get("/api/v1" + path).text()).doesNotContain("lowest bid");
        assertThat(http.get(path + "/whole.pdf").status()).isEqualTo(403);
        assertThat(http.get(path + "/public.pdf").status()).isEqualTo(200);
        assertThat(http.get(path + "/edit").status()).isEqualTo(403);
        assertThat(http.form("/reports/new", "plan", plan.id(), "form", "run-on").status()).isEqualTo(403);
        assertThat(http.form(path + "/background", "from", "2").status()).isEqualTo(403);
        assertThat(http.form(path + "/signature", "from", "2", "section", "financial").status()).isEqualTo(403);
        assertThat(http.get(path + "/decision").status()).isEqualTo(403);

        Plan draft = wired.plans.plan(wired.highways.id(), "r27", "Draft", PlanState.DRAFT);
        wired.as(wired.planner);
        Report hidden = wired.report(draft);
        wired.as(wired.culturePlanner);
        assertThat(http.get("/reports/" + hidden.id()).status()).isEqualTo(404);
        assertThat(http.get("/reports").text()).doesNotContain(hidden.id());
        assertThat(http.get("/api/v1/reports").text()).doesNotContain(hidden.id());
    }

    @OnBothDatabases
    void aSignatureAndAConfirmationCountForTheWordsTheyStandUnder(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Report report = wired.report(wired.plan());
        Http http = new Http(wired);
        String path = "/reports/" + report.id();

        wired.as(wired.finance);
        assertThat(http.form(path + "/signature", "from", "1", "section", "climate").status()).isEqualTo(422);
        assertThat(http.form(path + "/signature", "from", "1", "section", "financial").status()).isEqualTo(303);
        wired.as(wired.clerk);
        assertThat(http.form(path + "/background", "from", "1").status()).isEqualTo(412);
        assertThat(http.form(path + "/background", "from", "2").status()).isEqualTo(303);
        Report now = wired.book.required(report.id());
        assertThat(now.signature("financial")).isPresent();
        assertThat(now.confirmed()).isTrue();

        Content changed = new Content("T", Map.of(), now.content().recommendations(), Map.of("financial", new Content.Words("More.", "")),
                List.of(new Content.Background("Survey", "Room 2", false)), List.of());
        Report after = wired.book.change(report.id(), now.version(), changed);
        assertThat(after.signature("financial")).isEmpty();
        assertThat(after.confirmed()).isFalse();
        assertThat(Gaps.of(after)).extracting(Gaps.Gap::sentence)
                .contains("“Financial implications” was changed after finance had signed it",
                        "The proper officer has not confirmed the list of background papers");
    }

    @OnBothDatabases
    void aDecisionIsWrittenBackToThePlanWholeOrNotAtAll(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Plan plan = wired.plan();
        Report report = wired.report(plan);
        Http http = new Http(wired);
        String path = "/reports/" + report.id() + "/decision";
        wired.as(wired.clerk);

        assertThat(http.form(path, "day", "2999-01-01", "minute", "", "outcome", "APPROVED").status()).isEqualTo(422);
        wired.plans.held = "The budget is not decided.";
        assertThat(http.form(path, "day", "2026-03-10", "minute", "Item 7", "outcome", "APPROVED").status()).isEqualTo(409);
        assertThat(wired.book.required(report.id()).decision()).isNull();

        wired.plans.held = "";
        assertThat(http.form(path, "day", "2026-03-10", "minute", "Item 7", "outcome", "APPROVED", "words", "RESOLVED").status()).isEqualTo(303);
        assertThat(wired.plans.plan(plan.id()).orElseThrow().state()).isEqualTo(PlanState.APPROVED);
        assertThat(http.get("/reports/" + report.id()).text()).contains("Approved on 10 March 2026, Item 7.");
        assertThat(http.form(path, "day", "2026-03-10", "minute", "Item 8", "outcome", "NOTED").status()).isEqualTo(409);

        wired.as(wired.planner);
        assertThat(http.get("/reports/" + report.id() + "/edit").status()).isEqualTo(409);
    }
}
