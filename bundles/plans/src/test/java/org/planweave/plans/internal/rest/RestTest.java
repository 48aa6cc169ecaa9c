package org.planweave.plans.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.rows.BankHolidayRow;
import org.planweave.plans.internal.rows.CoverRow;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.KeptDraftRow;
import org.planweave.plans.internal.rows.RefreshNoteRow;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.OutcomeRow;
import org.planweave.plans.internal.rows.OutturnRow;
import org.planweave.plans.internal.rows.OverrideRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.ProposalRow;
import org.planweave.plans.internal.rows.ReminderRow;
import org.planweave.plans.internal.rows.RoundRow;
import org.planweave.plans.internal.rows.RoundSetupRow;
import org.planweave.plans.internal.rows.SignOffRow;
import org.planweave.plans.internal.rows.TemplateRow;
import org.planweave.plans.internal.rows.VersionRow;
import org.planweave.plans.internal.wired.Http.Answer;
import org.planweave.plans.internal.wired.Http;
import org.planweave.plans.internal.wired.Town;
import org.planweave.plans.internal.wired.WiredPlans;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "plans", entities = {
    RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class, EditionLineRow.class,
    KeptDraftRow.class, RefreshNoteRow.class, ProposalRow.class,
    RoundSetupRow.class, TemplateRow.class, BankHolidayRow.class, SignOffRow.class, CoverRow.class,
    OverrideRow.class, ReminderRow.class, OutturnRow.class})
class RestTest {

    private static final String LINE =
            "{\"kind\":\"budget\",\"text\":\"Money for streets\",\"section\":\"What we will do\",\"amount\":640000,"
                    + "\"budgetKind\":\"capital\",\"outcomes\":[\"o2\",{\"outcome\":\"o1\",\"strong\":false}]}";

    @OnBothDatabases
    void writesReadsAndRemovesALine(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Http http = new Http(wired);

        Answer added = http.json("POST", "/api/v1/plans/" + plan.id() + "/lines", LINE, Map.of());
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.etag()).isEqualTo("\"1\"");
        JsonNode line = added.json();
        String address = "/api/v1/lines/" + line.path("id").asText();
        assertThat(added.location()).endsWith(address);
        assertThat(line.path("ref").asText()).isEqualTo("plans:line:" + line.path("id").asText());
        assertThat(line.path("amount").asLong()).isEqualTo(640_000);
        assertThat(line.path("outcomes")).hasSize(2);
        assertThat(line.path("classification").asText()).isEqualTo("OPEN");
        assertThat(http.get(address).json()).isEqualTo(line);

        assertThat(http.json("PUT", address, LINE, Map.of()).status()).isEqualTo(428);
        Answer changed = http.json("PUT", address, LINE.replace("streets", "roads"), Map.of("If-Match", "\"1\""));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        Answer stale = http.json("PUT", address, LINE.replace("streets", "lanes"), Map.of("If-Match", "\"1\""));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("yours").path("text").asText()).isEqualTo("Money for lanes");
        assertThat(stale.json().path("theirs").path("text").asText()).isEqualTo("Money for roads");

        assertThat(http.json("DELETE", address, "", Map.of()).status()).isEqualTo(428);
        assertThat(http.json("DELETE", address, "", Map.of("If-Match", "\"1\"")).status()).isEqualTo(412);
        assertThat(http.json("DELETE", address, "", Map.of("If-Match", "\"2\"")).status()).isEqualTo(204);
        assertThat(http.get(address).status()).isEqualTo(404);
    }

    @OnBothDatabases
    void saysWhatIsWrongWithALine(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Http http = new Http(wired);
        String address = "/api/v1/plans/" + plan.id() + "/lines";

        Answer refused = http.json("POST", address, "{\"kind\":\"song\",\"text\":\"x\",\"amount\":1.5}", Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors")).hasSize(2);
        assertThat(http.json("POST", address, "{\"text\":\"x\",\"colour\":\"red\"}", Map.of()).json().path("errors")).hasSize(2);
        assertThat(http.json("POST", address, "[" + LINE + ",{\"kind\":\"action\",\"text\":\"\"}]", Map.of()).status()).isEqualTo(400);
        assertThat(http.get(address).json()).isEmpty();
    }

    @OnBothDatabases
    void listsPlansAndPagesLines(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        wired.plans.add(plan.id(), WiredPlans.actions(5));
        Http http = new Http(wired);

        JsonNode plans = http.get("/api/v1/plans?department=HW&round=r27").json();
        assertThat(plans).hasSize(1);
        assertThat(plans.get(0).path("lines")).hasSize(5);
        assertThat(plans.get(0).path("state").asText()).isEqualTo("DRAFT");
        assertThat(http.get("/api/v1/plans?department=HO").json()).isEmpty();

        Answer page = http.get("/api/v1/plans/" + plan.id() + "/lines?limit=2");
        assertThat(page.json()).hasSize(2);
        assertThat(page.link()).contains("rel=\"next\"").contains("after=" + page.json().get(1).path("id").asText());
        String last = page.json().get(1).path("id").asText();
        Answer rest = http.get("/api/v1/plans/" + plan.id() + "/lines?limit=9&after=" + last);
        assertThat(rest.json()).hasSize(3);
        assertThat(rest.link()).isNull();
        assertThat(http.get("/api/v1/plans/" + plan.id() + "/lines?limit=many").status()).isEqualTo(400);

        wired.as(Town.CULTURE);
        assertThat(http.get("/api/v1/plans").json()).isEmpty();
        assertThat(http.get("/api/v1/plans/" + plan.id()).status()).isEqualTo(404);
        assertThat(http.get("/api/v1/plans/" + plan.id() + "/lines").status()).isEqualTo(404);
    }

    @OnBothDatabases
    void makesMovesAndFreezesAPlan(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Http http = new Http(wired);

        Answer made = http.json("POST", "/api/v1/plans", "{\"department\":\"d-hw\",\"round\":\"2027-28\"}", Map.of());
        assertThat(made.status()).isEqualTo(201);
        String address = "/api/v1/plans/" + made.json().path("id").asText();
        http.json("POST", address + "/lines", LINE, Map.of());
        Answer frozen = http.json("POST", address + "/editions", "{\"title\":\"For the file\"}", Map.of());
        assertThat(frozen.json().path("number").asInt()).isEqualTo(1);
        assertThat(http.json("PUT", address + "/state", "{\"state\":\"committee\"}", Map.of()).status()).isEqualTo(409);
        Answer moved = http.json("PUT", address + "/state", "{\"state\":\"Cluster review\"}", Map.of());
        assertThat(moved.json().path("state").asText()).isEqualTo("CLUSTER_REVIEW");
        assertThat(moved.json().path("version").asInt()).isEqualTo(2);
        assertThat(http.get(address + "?edition=1").json().path("lines")).hasSize(1);
        assertThat(http.get(address + "?edition=7").status()).isEqualTo(404);
        assertThat(http.get("/api/v1/rounds").json()).hasSize(1);
        assertThat(http.get("/api/v1/outcomes").json()).hasSize(2);
    }
}
