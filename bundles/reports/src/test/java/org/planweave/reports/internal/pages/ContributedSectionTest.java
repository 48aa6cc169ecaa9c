package org.planweave.reports.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.planweave.api.planning.Plan;
import org.planweave.api.reports.ReportSection;
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
import org.planweave.reports.internal.wired.WiredReports;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(
        module = "reports",
        entities = {EstimateRow.class, EstimateSetRow.class, FormRow.class, FormTemplateRow.class, ReportRow.class, SignatoryRow.class,
            TemplateRow.class, WordsRow.class})
class ContributedSectionTest {

    private static final String TITLE = "Work planned with other departments";

    private final List<String> said = new ArrayList<>();

    private final class SharedWork implements ReportSection {

        @Override
        public String code() {
            return "shared-work";
        }

        @Override
        public List<String> paragraphs(List<String> plans) {
            return List.copyOf(said);
        }
    }

    private WiredReports wired(TestPortal portal, String... paragraphs) {
        said.clear();
        said.addAll(Arrays.asList(paragraphs));
        WiredReports wired = new WiredReports(portal);
        wired.contributed.add(new SharedWork());
        return wired;
    }

    private static String paper(Http http, Report report) {
        return Jsoup.parse(http.get("/reports/" + report.id()).text()).select("article").text();
    }

    @OnBothDatabases
    void oneTextStandsTheSameInEveryReportAndChangesInAll(TestPortal portal) {
        WiredReports wired = wired(portal, "Highways and Housing plan Gasworks Bridge together.");
        Report one = wired.report(wired.plan());
        Report two = wired.report(wired.plans.plan(one.plans().get(0)).orElseThrow());
        Http http = new Http(wired);
        assertThat(paper(http, one)).contains(TITLE + " ", said.get(0));
        assertThat(paper(http, two)).contains(said.get(0));

        said.set(0, "Highways and Housing plan Gasworks Bridge together, from May.");
        assertThat(paper(http, one)).contains("together, from May.");
        assertThat(paper(http, two)).contains("together, from May.");
        assertThat(PdfText.everything(wired.editions.publicFile(wired.book.required(one.id())))).contains("from May.");
        assertThat(http.get("/reports/" + one.id() + "/edit").text()).contains("together, from May.", "The portal writes this section")
                .doesNotContain("name=\"words.shared-work\"");
    }

    @OnBothDatabases
    void theMeetingDecidedOnTheWordsThatItHad(TestPortal portal) {
        WiredReports wired = wired(portal, "As the meeting read it.");
        Plan plan = wired.plan();
        Report report = wired.report(plan);
        Http http = new Http(wired);
        said.set(0, "As the meeting read it, in its last words.");
        wired.as(wired.clerk);
        assertThat(http.form("/reports/" + report.id() + "/decision", "day", "2026-03-10", "minute", "Item 7", "outcome", "APPROVED", "words",
                "RESOLVED").status()).isEqualTo(303);

        said.set(0, "Something new.");
        assertThat(paper(http, report)).contains("in its last words.").doesNotContain("Something new.");
    }

    @OnBothDatabases
    void whatWasSaidStaysWhenTheModuleIsAway(TestPortal portal) {
        WiredReports wired = wired(portal, "Said while it was here.");
        Report report = wired.report(wired.plan());
        wired.contributed.clear();
        assertThat(paper(new Http(wired), report)).contains(TITLE, "Said while it was here.");
    }

    @OnBothDatabases
    void nothingToSayLeavesTheSectionOut(TestPortal portal) {
        WiredReports wired = wired(portal);
        Report report = wired.report(wired.plan());
        assertThat(paper(new Http(wired), report)).doesNotContain(TITLE);
    }

    @OnBothDatabases
    void oddWordsOfAModuleMakeNoOddPaper(TestPortal portal) {
        WiredReports wired = wired(portal, "One\n\n<b>line\0</b>\n", " ", "x".repeat(25_000));
        Report report = wired.report(wired.plan());
        assertThat(paper(new Http(wired), report)).contains("One <b>line</b>").doesNotContain("xxx");
    }
}
