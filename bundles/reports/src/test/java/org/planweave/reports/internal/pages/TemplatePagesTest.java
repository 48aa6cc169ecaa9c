package org.planweave.reports.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
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
import org.planweave.reports.internal.wired.Http;
import org.planweave.reports.internal.wired.Http.Answer;
import org.planweave.reports.internal.wired.WiredReports;
import org.planweave.reports.internal.word.EditedFile;
import org.planweave.reports.internal.word.Reading;
import org.planweave.reports.internal.word.Template;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(
        module = "reports",
        entities = {EstimateRow.class, EstimateSetRow.class, FormRow.class, FormTemplateRow.class, ReportRow.class, SignatoryRow.class,
            TemplateRow.class, WordsRow.class})
class TemplatePagesTest {

    private static final String PAGE = "/reports/forms/run-on/template";
    private static final String API = "/api/v1/reports/forms/run-on/template";

    private static byte[] own(Http http, String words) {
        return new EditedFile(http.get(PAGE).bytes()).first("<w:r><w:t>" + words + "</w:t></w:r>").file();
    }

    @OnBothDatabases
    void n18AClerkBringsTheTemplateInAndReportsKeepTheOneTheyWereMadeIn(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Http http = new Http(wired);
        Report before = wired.report(wired.plan());
        String path = "/reports/" + before.id() + "/public.docx";
        byte[] first = http.get(path).bytes();
        byte[] own = own(http, "Town Hall, Market Square");
        assertThat(http.get(PAGE + "/about").text()).contains("It comes with the portal").doesNotContain("Bring a template in");
        assertThat(http.file(PAGE, own).status()).isEqualTo(403);

        wired.as(wired.clerk);
        assertThat(http.file(PAGE, own).status()).isEqualTo(303);
        assertThat(http.get(PAGE).bytes()).isEqualTo(own);
        assertThat(Jsoup.parse(http.get(PAGE + "/about").text()).select("tbody tr").eachText())
                .contains("{{reportof}} Cover: Report of Anywhere in a line, also in headers and footers");
        wired.as(wired.planner);
        Report after = wired.report(wired.plan());
        byte[] second = http.get("/reports/" + after.id() + "/whole.docx").bytes();
        assertThat(Reading.everything(second)).contains("Town Hall, Market Square");
        assertThat(http.get(path).bytes()).isEqualTo(first);

        wired.as(wired.clerk);
        assertThat(http.file(PAGE, own(http, "Another letterhead")).status()).isEqualTo(303);
        assertThat(http.form(PAGE + "/removed").status()).isEqualTo(303);
        assertThat(http.form(PAGE + "/removed").status()).isEqualTo(404);
        assertThat(http.get(PAGE).bytes()).isEqualTo(Template.shipped(before.form()));
        wired.as(wired.planner);
        assertThat(http.get("/reports/" + after.id() + "/whole.docx").bytes()).isEqualTo(second);
        assertThat(portal.store().<Long>reading(entities -> entities.createQuery("select count(t) from TemplateRow t", Long.class)
                .getSingleResult())).isEqualTo(1);
    }

    @OnBothDatabases
    void aReportTakesTheNewTemplateWhenItsWritersWant(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Http http = new Http(wired);
        Report report = wired.report(wired.plan());
        String path = "/reports/" + report.id();
        assertThat(http.get(path).text()).doesNotContain("Take the new Word template");
        wired.as(wired.clerk);
        assertThat(http.file(PAGE, own(http, "Town Hall")).status()).isEqualTo(303);

        wired.as(wired.culturePlanner);
        assertThat(http.get(path).text()).doesNotContain("Take the new Word template");
        assertThat(http.form(path + "/template", "from", "1").status()).isEqualTo(403);
        wired.as(wired.planner);
        assertThat(http.get(path).text()).contains("Take the new Word template");
        assertThat(http.form(path + "/template", "from", "7").status()).isEqualTo(412);
        assertThat(http.form(path + "/template", "from", "1").status()).isEqualTo(303);
        assertThat(Reading.everything(http.get(path + "/whole.docx").bytes())).contains("Town Hall");
        wired.as(wired.clerk);
        assertThat(http.form(PAGE + "/removed").status()).isEqualTo(303);
        wired.as(wired.planner);
        assertThat(http.json("PUT", "/api/v1" + path + "/template", "", Map.of("If-Match", "\"2\"")).status()).isEqualTo(200);
        assertThat(Reading.everything(http.get(path + "/whole.docx").bytes())).doesNotContain("Town Hall");
        assertThat(portal.store().<Long>reading(entities -> entities.createQuery("select count(t) from TemplateRow t", Long.class)
                .getSingleResult())).isZero();
    }

    @OnBothDatabases
    void theOneBeforeStaysUntilAGoodOneReplacesIt(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Http http = new Http(wired);
        wired.as(wired.clerk);
        byte[] good = own(http, "Town Hall");
        assertThat(http.file(PAGE, good).status()).isEqualTo(303);

        Answer refused = http.file(PAGE, new EditedFile(good).replace(EditedFile.DOCUMENT, "{{subject}}", "{{subjekt}}").file());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.text()).select(".govuk-error-summary a").eachText())
                .containsExactly("“subjekt” is no merge field of this form (table 1, row 3). The nearest one is “subject”.");
        assertThat(http.file(PAGE, new byte[Template.MOST_BYTES + 1]).status()).isEqualTo(413);
        assertThat(http.file("/reports/forms/nothing/template", good).status()).isEqualTo(404);
        assertThat(http.get(PAGE).bytes()).isEqualTo(good);
    }

    @OnBothDatabases
    void systemsDoTheSameUnderTheSameRights(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Http http = new Http(wired);
        byte[] own = own(http, "Town Hall");
        assertThat(http.bytes("PUT", API, own).status()).isEqualTo(403);
        assertThat(http.json("DELETE", API, "", Map.of()).status()).isEqualTo(403);
        assertThat(http.get(API).bytes()).isEqualTo(http.get(PAGE).bytes());

        wired.as(wired.clerk);
        assertThat(http.bytes("PUT", API, "hello".getBytes()).json().findValuesAsText("detail"))
                .anyMatch(one -> one.startsWith("This is no Word document"));
        assertThat(http.bytes("PUT", API, new byte[Template.MOST_BYTES + 1]).status()).isEqualTo(413);
        assertThat(http.bytes("PUT", API, own).status()).isEqualTo(204);
        assertThat(http.get(API).bytes()).isEqualTo(own);
        assertThat(http.json("DELETE", API, "", Map.of()).status()).isEqualTo(204);
        assertThat(http.json("DELETE", API, "", Map.of()).status()).isEqualTo(404);
        assertThat(http.get("/api/v1/reports/forms/nothing/template").status()).isEqualTo(404);
    }

    @OnBothDatabases
    void aFormCannotLoseAFieldThatItsTemplateHas(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Http http = new Http(wired);
        wired.as(wired.clerk);
        String form = http.get("/api/v1/reports/forms/decimal").text().replace("\"code\":\"decimal\"", "\"code\":\"cabinet\"");
        assertThat(http.form("/reports/forms", "json", form).status()).isEqualTo(303);
        String template = "/reports/forms/cabinet/template";
        assertThat(http.file(template, new EditedFile(http.get(template).bytes()).first("<w:r><w:t>Hall</w:t></w:r>").file()).status()).isEqualTo(303);

        Answer refused = http.form("/reports/forms", "json", form.replace("\"code\":\"wards\"", "\"code\":\"places\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("“wards” is no merge field of this form");
        assertThat(http.form("/reports/forms/removed", "code", "cabinet").status()).isEqualTo(303);
        assertThat(http.form("/reports/forms", "json", form.replace("\"code\":\"wards\"", "\"code\":\"places\"")).status()).isEqualTo(303);
    }

    @OnBothDatabases
    void n21ThePublicFileIsSearchedWhateverTheTemplateBrings(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Http http = new Http(wired);
        Plan plan = wired.plan();
        wired.plans.line(plan, "action", "What we will do", "Sell the zinnober yard behind the fountain. Report to the board", Map.of(), Classification.EXEMPT);
        Plan other = wired.plan();
        wired.plans.line(other, "action", "What we will do", "Mend the fountain", Map.of(), Classification.OPEN);
        byte[] ordinary = own(http, "Report to the board at the Fountain");
        byte[] split = new EditedFile(http.get(PAGE).bytes()).first("<w:r><w:t>Zin</w:t></w:r><w:r><w:t>nober</w:t></w:r>").file();
        byte[] header = new EditedFile(http.get(PAGE).bytes()).replace("word/header1.xml", "{{marking}}", "{{marking}} Zinnober").file();
        byte[] name = new EditedFile(http.get(PAGE).bytes()).first("<w:bookmarkStart w:id=\"1\" w:name=\"zinnober\"/><w:bookmarkEnd w:id=\"1\"/>").file();

        for (byte[] template : List.of(split, header, name)) {
            assertThat(made(wired, http, plan, template).status()).isEqualTo(409);
        }
        assertThat(made(wired, http, plan, ordinary).status()).isEqualTo(200);
    }

    /** The public Word file of a new report in this template. */
    private static Answer made(WiredReports wired, Http http, Plan plan, byte[] template) {
        wired.as(wired.clerk);
        assertThat(http.file(PAGE, template).status()).isEqualTo(303);
        wired.as(wired.planner);
        Report report = wired.report(plan);
        Answer answer = http.get("/reports/" + report.id() + "/public.docx");
        assertThat(answer.text()).doesNotContain("innober");
        assertThat(http.get("/reports/" + report.id() + "/public.pdf").status()).isEqualTo(200);
        return answer;
    }

    @OnBothDatabases
    void whatThePagesWriteTheApiWritesToo(TestPortal portal) {
        WiredReports wired = new WiredReports(portal);
        Http http = new Http(wired);
        String path = "/api/v1/reports/" + wired.report(wired.plan()).id();
        assertThat(http.json("PUT", path + "/cover", "{}", Map.of()).status()).isEqualTo(428);
        assertThat(http.json("PUT", path + "/cover", "{\"date\": \"soon\"}", Map.of("If-Match", "\"1\"")).status()).isEqualTo(400);
        assertThat(http.json("PUT", path + "/cover", "{\"colour\": \"red\"}", Map.of("If-Match", "\"1\"")).text()).contains("The cover has no such field");
        assertThat(http.json("PUT", path + "/background", "[{\"title\": \"A\", \"exempt\": \"yes\"}]", Map.of("If-Match", "\"1\"")).status())
                .isEqualTo(400);

        write(http, path, "title", "{\"title\": \"New title\"}", 1);
        write(http, path, "cover", "{\"meeting\": \"Streets Committee\", \"date\": \"2027-03-10\"}", 2);
        write(http, path, "recommendations", "[{\"verb\": \"Note\", \"text\": \"it\"}]", 3);
        write(http, path, "background", "[{\"title\": \"Survey\", \"where\": \"Room 2\"}, {\"title\": \"Offer\", \"exempt\": true}]", 4);
        write(http, path, "remit", "[\"What we will do\"]", 5);
        assertThat(http.json("PUT", path + "/cover", "{\"meeting\": \"\"}", Map.of("If-Match", "\"5\"")).status()).isEqualTo(412);
        Content content = wired.book.required(path.substring(path.lastIndexOf('/') + 1)).content();
        assertThat(content.title()).isEqualTo("New title");
        assertThat(content.cover()).containsEntry("meeting", "Streets Committee").containsEntry("date", "2027-03-10");
        assertThat(content.recommendations()).containsExactly(new Content.Recommendation("note", "it"));
        assertThat(content.background()).containsExactly(new Content.Background("Survey", "Room 2", false), new Content.Background("Offer", "", true));
        assertThat(content.remit()).containsExactly("What we will do");

        assertThat(http.json("PUT", path + "/background/confirmation", "", Map.of("If-Match", "\"6\"")).status()).isEqualTo(403);
        wired.as(wired.culturePlanner);
        assertThat(http.json("PUT", path + "/title", "{\"title\": \"Mine\"}", Map.of("If-Match", "\"6\"")).status()).isEqualTo(403);
        wired.as(wired.clerk);
        assertThat(http.json("PUT", path + "/background/confirmation", "", Map.of("If-Match", "\"6\"")).json().path("backgroundConfirmed").asBoolean())
                .isTrue();
    }

    private static void write(Http http, String path, String part, String body, int from) {
        Answer answer = http.json("PUT", path + "/" + part, body, Map.of("If-Match", "\"" + from + "\""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.etag()).isEqualTo("\"" + (from + 1) + "\"");
    }
}
