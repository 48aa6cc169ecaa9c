package org.planweave.reports.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.planweave.api.Identified;
import org.planweave.api.people.Person;
import org.planweave.reports.internal.offered.ReportTasks;
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
import org.planweave.reports.internal.rules.ReportForm.Section;
import org.planweave.reports.internal.rules.ReportForm.Source;
import org.planweave.reports.internal.rules.Service;
import org.planweave.reports.internal.wired.WiredReports;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Waiting;

@PortalTest(
        module = "reports",
        entities = {EstimateRow.class, EstimateSetRow.class, FormRow.class, FormTemplateRow.class, ReportRow.class, SignatoryRow.class,
            TemplateRow.class, WordsRow.class})
class ReportTasksTest {

    private static final Identified HOME = () -> "home";

    private static String waiting(WiredReports wired, Person person) {
        wired.as(person);
        PageParts parts = new PageParts(wired.book, wired.permits, wired.plans, wired.portal.council(), wired.portal.currentUser());
        Map<String, ?> tasks = new ReportTasks(parts).render(List.of(HOME));
        StringOutput html = new StringOutput();
        if (tasks.get("home") instanceof Waiting waiting) {
            waiting.writeTo(html);
        }
        return Jsoup.parse(html.toString()).text();
    }

    /** All that its author writes. */
    private static Report written(WiredReports wired) {
        Report report = wired.report(wired.plan());
        Content content = report.content();
        for (Section section : report.form().sections()) {
            if (section.source() == Source.WORDS) {
                content = content.with(section.code(), new Content.Words("What there is to say.", ""));
            }
        }
        Map<String, String> cover = new HashMap<>();
        report.form().cover().forEach(field -> cover.put(field.code(), field.code().equals("date") ? "2026-03-10" : "As it is"));
        Content whole = new Content(content.title(), cover, content.recommendations(), content.words(), content.background(), content.remit());
        return wired.book.change(report.id(), report.version(), whole);
    }

    @OnBothDatabases
    void eachIsShownWhatWaitsOnThemAndNoMore(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Person solicitor = portal.person("sol.law", wired.culture);
        wired.as(wired.clerk);
        wired.signatories.name(Map.of(Service.LEGAL, List.of("sol.law")));
        wired.as(wired.planner);
        Report bare = wired.report(wired.plan());
        assertThat(waiting(wired, wired.planner)).contains("missing in a report", bare.content().title());
        assertThat(waiting(wired, wired.culturePlanner)).as("not the report of another department").isEmpty();
        assertThat(waiting(wired, wired.member)).isEmpty();

        wired.as(wired.planner);
        Report report = written(wired);
        assertThat(waiting(wired, wired.finance)).contains("Sign “Financial implications”").doesNotContain("Legal implications");
        assertThat(waiting(wired, solicitor)).contains("Sign “Legal implications”").doesNotContain("Financial implications");
        assertThat(waiting(wired, wired.clerk)).as("the services sign first").doesNotContain("Confirm the background papers");

        wired.as(wired.clerk);
        wired.signatories.name(Map.of(Service.LEGAL, List.of("fay.finance"), Service.PEOPLE, List.of("fay.finance"),
                Service.RISK, List.of("fay.finance")));
        wired.as(wired.finance);
        for (Section section : report.form().sections()) {
            if (section.signed()) {
                report = wired.book.sign(report.id(), report.version(), section.code());
            }
        }
        assertThat(waiting(wired, wired.finance)).doesNotContain("Sign");
        assertThat(waiting(wired, wired.clerk)).contains("Confirm the background papers");
        wired.as(wired.clerk);
        wired.book.confirm(report.id(), report.version());
        assertThat(waiting(wired, wired.clerk)).contains("Write down what the meeting decided");
    }
}
