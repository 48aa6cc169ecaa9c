package org.planweave.reports.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.people.Person;
import org.planweave.reports.internal.rows.EstimateRow;
import org.planweave.reports.internal.rows.EstimateSetRow;
import org.planweave.reports.internal.rows.FormRow;
import org.planweave.reports.internal.rows.FormTemplateRow;
import org.planweave.reports.internal.rows.ReportRow;
import org.planweave.reports.internal.rows.SignatoryRow;
import org.planweave.reports.internal.rows.TemplateRow;
import org.planweave.reports.internal.rows.WordsRow;
import org.planweave.reports.internal.rules.Content.Words;
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
class SignatoryPagesTest {

    private static final String PAGE = "/reports/signatories";

    @OnBothDatabases
    void eachServiceSignsItsOwnSectionAndNoOther(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Person solicitor = portal.person("sol.law", wired.culture);
        Report report = wired.report(wired.plan());
        Http http = new Http(wired);
        String path = "/reports/" + report.id();
        assertThat(Gaps.of(report)).extracting(Gaps.Gap::sentence).contains(
                "“Financial implications” is not signed by finance", "“Legal implications” is not signed by legal services",
                "“Resource implications” is not signed by human resources", "“Risk implications” is not signed by risk");
        assertThat(http.form(PAGE, "LEGAL", "sol.law").status()).isEqualTo(403);

        wired.as(solicitor);
        assertThat(http.form(path + "/signature", "from", "1", "section", "legal").status()).isEqualTo(403);
        wired.as(wired.clerk);
        assertThat(http.form(PAGE, "LEGAL", "sol.law\r\n\r\n").status()).isEqualTo(303);
        wired.as(solicitor);
        Document page = Jsoup.parse(http.get(path).text());
        assertThat(page.select("form[action$=signature] input[name=section]").eachAttr("value")).containsExactly("legal");
        assertThat(http.form(path + "/signature", "from", "1", "section", "financial").status()).isEqualTo(403);
        assertThat(http.form(path + "/signature", "from", "1", "section", "legal").status()).isEqualTo(303);
        wired.as(wired.finance);
        assertThat(http.form(path + "/signature", "from", "2", "section", "legal").status()).isEqualTo(403);
        assertThat(http.form(path + "/signature", "from", "2", "section", "financial").status()).isEqualTo(303);
        assertThat(Gaps.of(wired.book.required(report.id()))).extracting(Gaps.Gap::sentence)
                .noneMatch(sentence -> sentence.contains("Legal implications") || sentence.contains("Financial implications"));
    }

    @OnBothDatabases
    void nobodySignsWordsThatTheyMayNotRead(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Report report = wired.report(wired.plan());
        wired.book.change(report.id(), 1, report.content().with("legal", new Words("Counsel’s advice.", "5")));
        Http http = new Http(wired);
        wired.as(wired.clerk);
        http.form(PAGE, "LEGAL", "cleo.culture");
        wired.as(wired.culturePlanner);
        assertThat(http.form("/reports/" + report.id() + "/signature", "from", "2", "section", "legal").status()).isEqualTo(403);
    }

    @OnBothDatabases
    void whoIsUnknownIsSaidAndTheOthersStayAsTheyWere(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Http http = new Http(wired);
        wired.as(wired.clerk);
        assertThat(http.form(PAGE, "LEGAL", "cleo.culture").status()).isEqualTo(303);

        Answer refused = http.form(PAGE, "LEGAL", "pia.planner", "RISK", "no.body");
        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.text());
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#RISK");
        assertThat(page.getElementById("RISK").text()).isEqualTo("no.body");
        assertThat(page.getElementById("LEGAL").text()).isEqualTo("pia.planner");
        String api = "/api/v1/reports/signatories";
        assertThat(http.get(api).json().path("LEGAL").toString()).isEqualTo("[\"cleo.culture\"]");
        assertThat(http.json("PUT", api, "{\"RISK\": [\"no.body\"]}", Map.of()).status()).isEqualTo(400);
        assertThat(http.json("PUT", api, "{\"RISK\": [\"pia.planner\"]}", Map.of()).json().path("LEGAL")).hasSize(1);
        wired.as(wired.planner);
        assertThat(http.json("PUT", api, "{\"RISK\": []}", Map.of()).status()).isEqualTo(403);
        assertThat(http.get(PAGE).text()).contains("Human resources", "Nobody is named yet");
    }
}
