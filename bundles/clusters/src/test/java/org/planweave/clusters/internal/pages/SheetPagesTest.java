package org.planweave.clusters.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.clusters.internal.rows.ClusterRow;
import org.planweave.clusters.internal.rows.HistoryRow;
import org.planweave.clusters.internal.rows.MeetingRow;
import org.planweave.clusters.internal.rows.ReorganisationRow;
import org.planweave.clusters.internal.rows.SheetRow;
import org.planweave.clusters.internal.rows.TaskRow;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.wired.Http;
import org.planweave.clusters.internal.wired.Http.Answer;
import org.planweave.clusters.internal.wired.WiredClusters;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "clusters", entities = {ClusterRow.class, HistoryRow.class, SheetRow.class, MeetingRow.class, TaskRow.class,
    ReorganisationRow.class})
class SheetPagesTest {

    private static final String NASTY = "<script>alert(1)</script> & \"quotes\"";

    private static Document shown(Answer answer) {
        assertThat(answer.text()).doesNotContain("‹").doesNotContain("<script").doesNotContain(">null<");
        return Jsoup.parse(answer.text());
    }

    @OnBothDatabases
    void drawsTheMembersLinesByOutcomeEachLeadingToItsLine(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Cluster cluster = wired.clusters.form(wired.streets(), null);
        Plan ours = wired.plans.plan(wired.highways.id(), "r27");
        Line line = wired.plans.line(ours, NASTY,
                Map.of("partners", "Housing", "amount", "50", "budgetKind", "revenue"), Classification.OPEN);
        wired.plans.line(wired.plans.plan(wired.children.id(), "r27"), "Not in this cluster");

        Document page = shown(new Http(wired).get("/clusters/" + cluster.id() + "/page"));

        assertThat(page.select(".cl-sheet__part h2").eachText()).containsExactly("Planned with another member",
                "1 Safe streets 1 of 2 members");
        assertThat(page.select(".cl-sheet__part a").eachAttr("href"))
                .contains("/plans/" + ours.id() + "#line-" + line.id());
        assertThat(page.select(".cl-sheet__money").text()).contains("£50").contains("HW £50");
        assertThat(page.text()).contains(NASTY).doesNotContain("Not in this cluster");
    }

    @OnBothDatabases
    void keepsAnEditionThatNeverChangesWithWhatAllAtTheTableMayRead(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Cluster cluster = wired.clusters.form(wired.streets(), null);
        Plan ours = wired.plans.plan(wired.highways.id(), "r27");
        wired.plans.line(ours, "Mend the bridge");
        wired.plans.line(ours, "What nobody else may know", Map.of(), Classification.EXEMPT);
        Http http = new Http(wired);
        String path = "/clusters/" + cluster.id() + "/page";

        assertThat(shown(http.get(path)).text()).contains("What nobody else may know");
        Answer made = http.form(path, "title", "As agreed at the meeting of 28 January 2027");
        wired.plans.line(ours, "Written afterwards");
        Document kept = shown(http.get(path + "?edition=1"));

        assertThat(made.location()).isEqualTo(path + "?edition=1");
        assertThat(kept.text()).contains("As agreed at the meeting of 28 January 2027", "Mend the bridge",
                "One line is not shown")
                .doesNotContain("Written afterwards", "What nobody else may know");
        assertThat(portal.audit().newest(cluster.ref().toString(), null, 1).get(0).action()).isEqualTo("cluster.agreed");
        wired.as(wired.culturePlanner);
        assertThat(shown(http.get(path + "?edition=1")).text()).as("an observer reads it").contains("Mend the bridge");
        wired.as(portal.person("stan.stranger", wired.children));
        assertThat(shown(http.get(path + "?edition=1")).text()).as("a stranger reads what is open to them: nothing")
                .doesNotContain("Mend the bridge").contains("2 lines are not shown");
        JsonNode json = http.get("/api/v1" + path + "?edition=1").json();
        assertThat(json.path("sheet").path("lines")).isEmpty();
        assertThat(json.path("money")).isEmpty();
    }

    @OnBothDatabases
    void refusesInWordsAndKeepsWhatWasTyped(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Cluster cluster = wired.clusters.form(wired.streets(), null);
        Http http = new Http(wired);
        String path = "/clusters/" + cluster.id() + "/page";

        assertThat(http.form(path, "title", "January").status()).as("nothing to keep").isEqualTo(409);
        wired.plans.line(wired.plans.plan(wired.highways.id(), "r27"), "Mend the bridge");
        Answer refused = http.form(path, "title", "x".repeat(161));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(shown(refused).select("#title").val()).hasSize(161);
        assertThat(http.json("POST", "/api/v1" + path + "/editions", "[]", Map.of()).status()).isEqualTo(400);
        assertThat(http.json("POST", "/api/v1" + path + "/editions", "{\"title\":\" \"}", Map.of()).status()).isEqualTo(400);
        assertThat(http.json("POST", "/api/v1" + path + "/editions", "{\"title\":\"One\"}", Map.of()).status()).isEqualTo(201);
        assertThat(http.get("/api/v1" + path + "/editions").json().get(0).path("title").asText()).isEqualTo("One");
        for (String edition : new String[] {"2", "0", "x", "99999999999"}) {
            assertThat(http.get(path + "?edition=" + edition).status()).isEqualTo(404);
            assertThat(http.get("/api/v1" + path + "?edition=" + edition).status()).isEqualTo(404);
        }
        wired.as(wired.housingPlanner);
        assertThat(http.form(path, "title", "Mine").status()).isEqualTo(403);
        assertThat(shown(http.get(path)).select("form")).isEmpty();
    }
}
