package org.planweave.plans.internal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.HintsOffRow;
import org.planweave.plans.internal.rows.KeptDraftRow;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.OutcomeRow;
import org.planweave.plans.internal.rows.OutturnRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.RoundRow;
import org.planweave.plans.internal.rows.RoundSetupRow;
import org.planweave.plans.internal.rows.VersionRow;
import org.planweave.plans.internal.wired.Http;
import org.planweave.plans.internal.wired.Town;
import org.planweave.plans.internal.wired.WiredPlans;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "plans", entities = {
    RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class, EditionLineRow.class,
    KeptDraftRow.class, HintsOffRow.class, RoundSetupRow.class, OutturnRow.class})
class RegistersTest {

    private static final String NASTY = "<b>bold</b> | \"x\"";

    private static Line line(WiredPlans wired, Plan plan, String kind, Map<String, String> fields) {
        return wired.plans.add(plan.id(), List.of(new LineDraft(
                kind, "What we will do", "Mend it", fields, List.of(), Classification.OPEN))).get(0);
    }

    @OnBothDatabases
    void areFilledInOnTheFormAndKeptWithTheVersion(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Line line = line(wired, wired.plan(), "priority", Map.of());
        Http http = new Http(wired);

        assertThat(http.form(
                "/lines/" + line.id(), "text", "Mend it", "kind", "priority", "section", "What we will do", "from", "1",
                "r.resources.0.kind", "revenue", "r.resources.0.amount", "£1.2m", "r.resources.0.year", "2027-28",
                "r.resources.1.kind", "staff", "r.resources.1.amount", "2.5", "r.resources.1.year", "2027/28",
                "r.documents.0.kind", "strategy", "r.documents.0.title", NASTY, "r.documents.0.reference", "https://example.org/a",
                "r.documents.0.review", "1 April 2020",
                "r.legislation.0.act", "Housing Act", "r.legislation.0.change", "Longer notice", "r.legislation.0.status", "made",
                "f.equalityScreening", "full", "g", "Age", "g", "Sex", "gOther", "Carers").status()).isEqualTo(303);

        Line saved = wired.plans.line(line.id()).orElseThrow();
        assertThat(saved.fields()).containsEntry("resources", "revenue | 1200000 | 2027–28\nstaff | 2.5 | 2027–28")
                .containsEntry("equalityGroups", "Age; Sex; Carers");
        assertThat(wired.plans.versions(line.id(), 1, 1).get(0).fields()).as("the version before").isEmpty();

        Document plan = Jsoup.parse(http.get("/plans/" + line.plan()).text());
        assertThat(plan.select(".pw-line__listed li").eachText()).containsExactly(
                "£1,200,000 revenue, 2027–28", "2.5 full-time posts, 2027–28", "Service strategy: " + NASTY + ", to be reviewed 1 April 2020",
                "Housing Act: Longer notice, made, not in force yet", "Equality: full analysis, affects Age; Sex; Carers");
        assertThat(plan.select(".pw-line__listed a[href=https://example.org/a]")).hasSize(1);
        assertThat(Jsoup.parse(http.get("/lines/" + line.id() + "/history").text()).text())
                .contains("Takes: £1,200,000 revenue, 2027–28 added", "Equality screening: Yes, so a full analysis is made added");

        Document form = Jsoup.parse(http.get("/lines/" + line.id() + "/edit").text());
        assertThat(form.select("#r-documents-0-title").val()).isEqualTo(NASTY);
        assertThat(form.select("input[name=g][checked]").eachAttr("value")).containsExactly("Age", "Sex");
        assertThat(form.select("#gOther").val()).isEqualTo("Carers");
        assertThat(form.select("#r-resources-2-amount")).as("room for one more").hasSize(1);
    }

    @OnBothDatabases
    void comeBackAsTheyWereTypedWhenRefused(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Line line = line(wired, wired.plan(), "action", Map.of());
        Http http = new Http(wired);

        Http.Answer refused = http.form(
                "/lines/" + line.id(), "text", "Mend it", "kind", "action", "from", "1",
                "r.documents.0.kind", "document", "r.documents.0.title", "A paper", "r.documents.0.reference", "javascript:alert(1)");

        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.text());
        assertThat(page.select("#documents-error").text()).contains("is not an address that starts with https://");
        assertThat(page.select("#r-documents-0-reference").val()).isEqualTo("javascript:alert(1)");
        assertThat(page.select("details[open]")).isNotEmpty();
    }

    @OnBothDatabases
    void standOnPagesOfThePlanAndTheRound(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Line bare = line(wired, plan, "priority", Map.of());
        line(wired, plan, "action", Map.of(
                "resources", "revenue | 100 | 2027-28\nrevenue | 50 | 2027-28\nstaff | 1 | 2027-28",
                "documents", "document | Old paper | Shelf 4 | 2019-01 | 2020-01", "legislation", "Act | Change | 2027-05 | made"));
        line(wired, plan, "action", Map.of(
                "documents", "document | Old paper | Shelf 4 | 2019-01 | 2020-01", "legislation", "Act | Change | 2027-05 | made"));
        Http http = new Http(wired);

        for (String path : List.of("/plans/" + plan.id() + "/registers", "/rounds/r27/registers", "/rounds/r27/registers?department=d-hw")) {
            Document page = Jsoup.parse(http.get(path).text());
            assertThat(page.text()).doesNotContain("‹").contains(
                    "Resources: 3. Documents: 1. Changes in the law: 1. Priorities without an equality screening: 1.",
                    "£150 revenue", "One full-time post", "Review is due", "Made, not in force yet May 2027", "Shelf 4");
        }
        assertThat(http.get("/rounds/r27/registers?department=d-ho").text()).doesNotContain("Shelf 4");

        JsonNode json = http.get("/api/v1/plans/" + plan.id() + "/registers").json();
        assertThat(json.path("totals").toString()).contains("\"unit\":\"FTE\",\"amount\":1", "\"unit\":\"GBP\",\"amount\":150");
        assertThat(json.path("unscreened").get(0).asText()).isEqualTo(bare.id());
        assertThat(http.get("/api/v1/rounds/r27/registers").json()).isEqualTo(json);

        wired.as(Town.CULTURE);
        assertThat(http.get("/plans/" + plan.id() + "/registers").status()).isEqualTo(404);
        assertThat(http.get("/api/v1/plans/" + plan.id() + "/registers").status()).isEqualTo(404);
        assertThat(http.get("/rounds/r27/registers").text()).doesNotContain("Shelf 4");
        assertThat(http.get("/api/v1/rounds/r27/registers").json().path("resources")).isEmpty();
    }

    @OnBothDatabases
    void goInAndOutAsJson(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Http http = new Http(wired);
        String body = "{\"kind\":\"action\",\"text\":\"Mend\",\"resources\":[{\"kind\":\"staff\",\"amount\":2.5,\"year\":\"2027-28\"}]}";

        Http.Answer made = http.json("POST", "/api/v1/plans/" + plan.id() + "/lines", body, Map.of());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("resources").toString()).isEqualTo("[{\"kind\":\"staff\",\"amount\":\"2.5\",\"year\":\"2027–28\"}]");
        Http.Answer again = http.json(
                "PUT", "/api/v1/lines/" + made.json().path("id").asText(), made.text(), Map.of("If-Match", "\"1\""));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("version").asInt()).as("the same line changes nothing").isEqualTo(1);
        Http.Answer bad = http.json("POST", "/api/v1/plans/" + plan.id() + "/lines",
                body.replace("\"year\"", "\"when\""), Map.of());
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.text()).contains("is not a cell of");
    }
}
