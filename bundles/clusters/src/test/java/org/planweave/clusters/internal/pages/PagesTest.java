package org.planweave.clusters.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.clusters.internal.offered.HomeCard;
import org.planweave.clusters.internal.offered.PlanChip;
import org.planweave.clusters.internal.rows.ClusterRow;
import org.planweave.clusters.internal.rows.HistoryRow;
import org.planweave.clusters.internal.rows.MeetingRow;
import org.planweave.clusters.internal.rows.ReorganisationRow;
import org.planweave.clusters.internal.rows.SheetRow;
import org.planweave.clusters.internal.rows.TaskRow;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Day;
import org.planweave.clusters.internal.rules.Field;
import org.planweave.clusters.internal.wired.Http;
import org.planweave.clusters.internal.wired.Http.Answer;
import org.planweave.clusters.internal.wired.WiredClusters;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;

@PortalTest(module = "clusters", entities = {ClusterRow.class, HistoryRow.class, SheetRow.class, MeetingRow.class, TaskRow.class,
    ReorganisationRow.class})
class PagesTest {

    private static final String NASTY = "<script>alert(1)</script> & \"quotes\"";

    private static Document shown(Answer answer) {
        assertThat(answer.text()).doesNotContain("‹").doesNotContain("<script").doesNotContain(">null<");
        return Jsoup.parse(answer.text());
    }

    private static Cluster formed(WiredClusters wired) {
        Charter charter = wired.streets()
                .with(Set.of(Field.PURPOSE, Field.CALENDAR), new Charter("", NASTY, "", List.of(),
                List.of(), List.of(new Day(NASTY, "2027-01-28", "14:00", "Room 2")), "", false));
        return wired.clusters.form(charter, null);
    }

    @OnBothDatabases
    void showsMembersPlansSideBySide(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Cluster cluster = formed(wired);
        Line ours = wired.plans.line(wired.plans.plan(wired.highways.id(), "r27"), NASTY);
        wired.plans.line(wired.plans.plan(wired.children.id(), "r27"), "Not in this cluster");
        Http http = new Http(wired);
        http.contributed.put("cluster.line.badges/v1", Map.of(ours.id(), Html.text("1 thread")));
        http.contributed.put("cluster.panels/v1", Map.of(cluster.id(), Html.text("Who has answered whom")));

        Document page = shown(http.get("/clusters/" + cluster.id()));

        assertThat(page.select("h1").text()).isEqualTo("Streets");
        assertThat(page.select(".pw-lead").text()).startsWith("1 of 2 members’ plans are open to you. Next:");
        assertThat(page.select(".pw-abreast")).hasSize(1);
        assertThat(page.select("h3").eachText()).contains("What we will do: Action");
        assertThat(page.select(".pw-abreast__plan h4 .pw-dept__name").eachText())
                .containsExactly("Highways and Waste", "Housing");
        assertThat(page.select(".pw-abreast__line").eachText())
                .containsExactly("A0 Highways and Waste " + NASTY + "1 thread",
                        "No plan of this department is open to you yet.");
        assertThat(page.select(".pw-abreast__line a").attr("href")).isEqualTo("/plans/plan-0#line-line-0");
        assertThat(page.text()).contains("Who has answered whom").doesNotContain("Not in this cluster");
        assertThat(shown(http.get("/clusters/" + cluster.id() + "?by=o1")).select("h3").text())
                .contains("Outcome 1, Safe streets");
        assertThat(shown(http.get("/clusters/" + cluster.id() + "?by=o2")).select(".pw-abreast__line").eachText())
                .contains("Nothing here.");
        assertThat(shown(http.get("/clusters/" + cluster.id() + "?by=outcomes")).select(".pw-abreast")).hasSize(1);
    }

    @OnBothDatabases
    void showsNoDraftToADepartmentOutside(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Cluster cluster = formed(wired);
        wired.plans.line(wired.plans.plan(wired.highways.id(), "r27"), "Secret until committee");
        wired.plans.line(wired.plans.plan(wired.housing.id(), "r27"), "Secret as well");
        Http http = new Http(wired);

        wired.as(wired.housingPlanner);
        assertThat(http.get("/clusters/" + cluster.id()).text()).contains("Secret until committee", "Secret as well");
        wired.as(wired.culturePlanner);
        assertThat(http.get("/clusters/" + cluster.id()).text()).as("an observer").contains("Secret until committee");
        wired.as(portal.person("out.sider", wired.children));
        Document outside = shown(http.get("/clusters/" + cluster.id()));
        assertThat(outside.text()).doesNotContain("Secret").contains("0 of 2 members’ plans are open to you");
        assertThat(outside.select("a[href$=/edit]")).isEmpty();
        wired.as(wired.lead);
        wired.clusters.setOpen(cluster.id(), 1, false, "Done");
        wired.as(wired.housingPlanner);
        assertThat(http.get("/clusters/" + cluster.id()).text()).doesNotContain("Secret until")
                .contains("Secret as well");
    }

    @OnBothDatabases
    void costsTheSameHoweverLongThePlansAre(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Cluster cluster = formed(wired);
        Plan plan = wired.plans.plan(wired.highways.id(), "r27");
        wired.plans.line(plan, "One");
        Http http = new Http(wired);
        http.get("/clusters/" + cluster.id());
        int few = portal.statements().of(() -> http.get("/clusters/" + cluster.id())).size();
        for (int i = 0; i < 60; i++) {
            wired.plans.line(plan, "Line " + i);
        }
        assertThat(portal.statements().of(() -> http.get("/clusters/" + cluster.id())))
                .as("one more look-up for all the lines that nobody asked for before").hasSizeLessThanOrEqualTo(few + 1);

        int one = portal.statements().of(() -> http.get("/clusters")).size();
        for (int i = 0; i < 9; i++) {
            wired.writes.put("more-" + i, "r27", wired.streets(), null, true);
        }
        assertThat(portal.statements().of(() -> http.get("/clusters"))).hasSize(one);
        assertThat(one).isLessThanOrEqualTo(2);
    }

    @OnBothDatabases
    void formsAndChangesByForm(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Http http = new Http(wired);
        assertThat(shown(http.get("/clusters")).select(".pw-empty h2").text())
                .isEqualTo("No cluster has been formed in this round");
        assertThat(shown(http.get("/clusters/new")).select("#lead option[selected]").attr("value"))
                .isEqualTo(wired.lead.id());

        Answer refused = http.form("/clusters/new", "name", NASTY, "purpose", "Kept words", "lead", wired.lead.id(),
                "member", wired.highways.id(), "dayTitle", "Meet", "dayDate", "soon", "dayTime", "", "dayPlace", "");
        assertThat(refused.status()).isEqualTo(422);
        Document page = shown(refused);
        assertThat(page.select("#name").attr("value")).isEqualTo(NASTY);
        assertThat(page.select("#purpose").text()).isEqualTo("Kept words");
        assertThat(page.select("input[name=dayDate]").first().attr("value")).isEqualTo("soon");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).contains("#members", "#calendar");

        Answer made = http.form("/clusters/new", "name", "Streets", "purpose", "", "lead", wired.lead.id(), "member",
                wired.highways.id(), "member", wired.housing.id(), "dayTitle", "Meet", "dayDate", "2027-01-28",
                        "dayTime",
                "14:00", "dayPlace", "Room 2");
        assertThat(made.status()).isEqualTo(303);
        String path = made.location();
        assertThat(http.form(path + "/edit", "from", "1", "name", "Roads", "lead", wired.lead.id(), "member",
                wired.highways.id(), "member", wired.housing.id()).status()).isEqualTo(303);
        Answer stale = http.form(path + "/edit", "from", "1", "name", "Mine", "lead", wired.lead.id(), "member",
                wired.highways.id(), "member", wired.children.id());
        assertThat(stale.status()).isEqualTo(422);
        assertThat(shown(stale).select("#name").attr("value")).isEqualTo("Mine");
        assertThat(shown(stale).select("input[name=from]").attr("value")).isEqualTo("2");
        assertThat(http.form(path + "/edit/state", "from", "2", "state", "closed", "reason", "").status())
                .isEqualTo(422);
        assertThat(http.form(path + "/edit/state", "from", "2", "state", "closed", "reason", "Done").status())
                .isEqualTo(303);
        assertThat(shown(http.get(path + "/history")).select(".pw-changes li").eachText().get(0))
                .contains("Closed", "Reason: Done");
        assertThat(shown(http.get(path + "/rules")).select("dd").text()).contains("Members may comment");
        assertThat(http.get("/clusters/nothing").status()).isEqualTo(404);
        wired.as(wired.housingPlanner);
        assertThat(http.get("/clusters/new").status()).isEqualTo(403);
        assertThat(http.get(path + "/edit").status()).isEqualTo(403);
    }

    @OnBothDatabases
    void standsOnPlansAndOnTheFirstPage(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        formed(wired);
        Plan plan = wired.plans.plan(wired.housing.id(), "r27");
        Http http = new Http(wired);

        assertThat(Html.string(new PlanChip(http.parts, portal.memberships()).render(List.of(plan)).get(plan.id())))
                .contains("Streets cluster", "/clusters/");
        HomeCard card = new HomeCard(http.parts);
        assertThat(Html.string(card.render(List.of(() -> "home")).get("home"))).contains("Streets", "28 January 2027");
        wired.as(portal.person("out.sider", wired.children));
        assertThat(card.render(List.of(() -> "home"))).isEmpty();
    }

    @OnBothDatabases
    void answersSystems(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Http http = new Http(wired);
        Answer made = http.json("POST", "/api/v1/clusters", """
                {"name": "Streets", "lead": "lea.lead", "members": ["HW", "Housing"], "calendar":
                 [{"title": "Meet", "date": "2027-01-28"}]}""", Map.of());
        assertThat(made.status()).isEqualTo(201);
        String id = made.json().path("id").asText();
        assertThat(made.json().path("round").asText()).isEqualTo("r27");
        assertThat(http.get("/api/v1/clusters").json()).hasSize(1);
        assertThat(http.get("/api/v1/clusters?round=2026–27".replace("–", "%E2%80%93")).json()).isEmpty();
        assertThat(http.get("/api/v1/clusters/" + id).etag()).isEqualTo("\"1\"");
        assertThat(http.json("PUT", "/api/v1/clusters/" + id, "{}", Map.of()).status()).isEqualTo(428);
        assertThat(http.json("PUT", "/api/v1/clusters/" + id, "{\"name\": \"Roads\", \"open\": false}",
                Map.of("If-Match", "\"1\"")).status()).as("closing needs a reason").isEqualTo(400);
        assertThat(http.get("/api/v1/clusters/" + id).json().path("name").asText()).isEqualTo("Streets");
        Answer closed = http.json("PUT", "/api/v1/clusters/" + id,
                "{\"name\": \"Roads\", \"open\": false, \"reason\": \"Done\"}",
                Map.of("If-Match", "\"1\""));
        assertThat(closed.json().path("open").asBoolean()).isFalse();
        assertThat(closed.json().path("name").asText()).isEqualTo("Roads");
        assertThat(http.json("PUT", "/api/v1/clusters/" + id, "{\"name\": \"Ways\"}", Map.of("If-Match", "\"1\""))
                .status())
                .isEqualTo(412);
        wired.as(wired.housingPlanner);
        assertThat(http.json("PUT", "/api/v1/clusters/" + id, "{\"name\": \"Ways\"}",
                Map.of("If-Match", closed.etag())).status())
                .isEqualTo(403);
    }
}
