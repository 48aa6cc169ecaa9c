package org.planweave.plans.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.rows.BankHolidayRow;
import org.planweave.plans.internal.rows.CoverRow;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.KeptDraftRow;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.OutcomeRow;
import org.planweave.plans.internal.rows.OutturnRow;
import org.planweave.plans.internal.rows.OverrideRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.ProposalRow;
import org.planweave.plans.internal.rows.RefreshNoteRow;
import org.planweave.plans.internal.rows.ReminderRow;
import org.planweave.plans.internal.rows.RoundRow;
import org.planweave.plans.internal.rows.RoundSetupRow;
import org.planweave.plans.internal.rows.SignOffRow;
import org.planweave.plans.internal.rows.TemplateRow;
import org.planweave.plans.internal.rows.VersionRow;
import org.planweave.plans.internal.wired.Http.Answer;
import org.planweave.plans.internal.wired.Http;
import org.planweave.plans.internal.wired.Rounds;
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
class GatesRestTest {

    private static final LocalDate PAST = LocalDate.of(2020, 1, 6);
    private static final LocalDate FAR = LocalDate.of(2999, 1, 6);

    private static Answer post(Http http, Plan plan, String what, String body) {
        return http.json("POST", "/api/v1/plans/" + plan.id() + "/gates/" + what, body, Map.of());
    }

    @OnBothDatabases
    void aPlanIsSignedThroughTheApiByThoseWhoseTurnItIs(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(Rounds.DIRECTOR), PAST, FAR);
        Plan plan = wired.plan();
        wired.plans.add(plan.id(), WiredPlans.actions(2));
        wired.plans.move(plan.id(), PlanState.CLUSTER_REVIEW);
        Http http = new Http(wired);

        JsonNode gates = http.get("/api/v1/plans/" + plan.id() + "/gates").json();
        assertThat(gates.path("next").asText()).isEqualTo("LEADERSHIP_TEAM");
        assertThat(gates.path("held").findValuesAsText("condition")).containsExactly("signed");
        assertThat(gates.path("signatures").get(0).path("signers").get(0).asText()).isEqualTo(Town.DIRECTOR.id());
        assertThat(gates.path("signatures").get(0).has("agreed")).isFalse();

        assertThat(post(http, plan, "signatures", "{\"step\":\"director\",\"agreed\":true}").status()).isEqualTo(403);
        wired.as(Town.DIRECTOR);
        assertThat(post(http, plan, "signatures", "{\"step\":\"director\"}").status()).isEqualTo(400);
        assertThat(post(http, plan, "signatures", "{\"step\":\"director\",\"agreed\":false}").text()).contains("Say why the plan goes back");
        assertThat(post(http, plan, "signatures", "{\"step\":\"director\",\"agreed\":\"yes\"}").status()).isEqualTo(400);
        JsonNode signed = post(http, plan, "signatures", "{\"step\":\"director\",\"agreed\":true}").json();
        assertThat(signed.path("held")).isEmpty();
        assertThat(signed.path("signatures").get(0).path("by").asText()).isEqualTo(Town.DIRECTOR.id());
        assertThat(signed.path("signatures").get(0).path("stillTrue").asBoolean()).isTrue();

        wired.as(Town.CULTURE);
        assertThat(http.get("/api/v1/plans/" + plan.id() + "/gates").status()).isEqualTo(404);
        wired.as(Town.PLANNER);
        assertThat(http.json("PUT", "/api/v1/plans/" + plan.id() + "/state", "{\"state\":\"LEADERSHIP_TEAM\"}", Map.of()).status())
                .isEqualTo(200);
    }

    @OnBothDatabases
    void onlyANamedOfficerLetsAPlanPassAndOnlyWhatHoldsIt(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(Rounds.DIRECTOR), PAST, FAR);
        Plan plan = wired.plan();
        wired.plans.add(plan.id(), WiredPlans.actions(2));
        wired.plans.move(plan.id(), PlanState.CLUSTER_REVIEW);
        Http http = new Http(wired);
        String pass = "{\"conditions\":[\"signed\"],\"reason\":\"The director is in hospital until May.\"}";

        assertThat(post(http, plan, "overrides", pass).status()).isEqualTo(403);
        wired.as(Town.CHIEF);
        assertThat(post(http, plan, "overrides", pass.replace("signed", "budget")).text()).contains("some of signed");
        assertThat(post(http, plan, "overrides", "{\"conditions\":[],\"reason\":\"No condition is named here\"}").status()).isEqualTo(400);
        assertThat(post(http, plan, "overrides", "{\"conditions\":[\"signed\"],\"reason\":\"short\"}").status()).isEqualTo(400);
        JsonNode passed = post(http, plan, "overrides", pass).json();
        assertThat(passed.path("held")).isEmpty();
        assertThat(wired.overrides.all(plan.id())).hasSize(1);
    }
}
