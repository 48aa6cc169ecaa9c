package org.planweave.reports.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.planning.Plan;
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

@PortalTest(
        module = "reports",
        entities = {EstimateRow.class, EstimateSetRow.class, FormRow.class, FormTemplateRow.class, ReportRow.class, SignatoryRow.class,
            TemplateRow.class, WordsRow.class})
class FormPagesTest {

    private static String own(Http http) {
        return http.get("/api/v1/reports/forms/decimal").text().replace("\"code\":\"decimal\"", "\"code\":\"cabinet\"")
                .replace("Board report, sections numbered 1.0, 1.1", "Cabinet paper")
                .replace("Policy implications", "What it means for policy");
    }

    @OnBothDatabases
    void aCouncilBringsItsOwnFormInAndReportsKeepTheOneTheyWereMadeIn(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Plan plan = wired.plan();
        Http http = new Http(wired);
        String form = own(http);
        assertThat(http.form("/reports/forms", "json", form).status()).isEqualTo(403);

        wired.as(wired.clerk);
        assertThat(http.form("/reports/forms", "json", form).status()).isEqualTo(303);
        assertThat(Jsoup.parse(http.get("/reports/forms").text()).select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("Cabinet paper"));
        wired.as(wired.planner);
        assertThat(http.get("/reports/new").text()).contains("Cabinet paper");
        Answer made = http.form("/reports/new", "plan", plan.id(), "form", "cabinet");
        String path = String.valueOf(made.location()).replace("/edit", "");
        assertThat(http.get(path).text()).contains("What it means for policy");

        wired.as(wired.clerk);
        String shorter = form.replace("What it means for policy", "Policy");
        assertThat(http.form("/reports/forms", "json", shorter).status()).isEqualTo(303);
        assertThat(http.form("/reports/forms/removed", "code", "cabinet").status()).isEqualTo(303);
        assertThat(http.form("/reports/forms/removed", "code", "cabinet").status()).isEqualTo(404);
        assertThat(http.get("/reports/new").text()).doesNotContain("Cabinet paper");
        Report report = wired.book.required(path.substring("/reports/".length()));
        assertThat(report.form().section("policy").orElseThrow().title()).isEqualTo("What it means for policy");
        assertThat(http.get(path + "/public.pdf").status()).isEqualTo(200);
    }

    @OnBothDatabases
    void whatIsRefusedIsSaidAndStaysTyped(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Http http = new Http(wired);
        wired.as(wired.clerk);

        Answer refused = http.form("/reports/forms", "json", "{\"code\": \"<b>\"}");
        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.text());
        assertThat(page.getElementById("json").text()).isEqualTo("{\"code\": \"<b>\"}");
        assertThat(page.select(".govuk-error-summary a").eachText()).contains("title: this is missing.");
        Answer shipped = http.form("/reports/forms", "json", http.get("/api/v1/reports/forms/decimal").text());
        assertThat(shipped.text()).contains("belongs to a form that comes with the portal");
    }

    @OnBothDatabases
    void systemsBringAFormInWithTheSameRules(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Http http = new Http(wired);
        String form = own(http);
        assertThat(http.json("PUT", "/api/v1/reports/forms/cabinet", form, Map.of()).status()).isEqualTo(403);
        wired.as(wired.clerk);
        assertThat(http.json("PUT", "/api/v1/reports/forms/other", form, Map.of()).status()).isEqualTo(400);
        assertThat(http.json("PUT", "/api/v1/reports/forms/cabinet", "{}", Map.of()).status()).isEqualTo(400);
        assertThat(http.json("PUT", "/api/v1/reports/forms/cabinet", form, Map.of()).status()).isEqualTo(200);
        assertThat(http.get("/api/v1/reports/forms").json().findValuesAsText("code")).contains("run-on", "decimal", "cabinet");
        assertThat(http.json("DELETE", "/api/v1/reports/forms/cabinet", "", Map.of()).status()).isEqualTo(204);
        assertThat(http.get("/api/v1/reports/forms/cabinet").status()).isEqualTo(404);
    }
}
