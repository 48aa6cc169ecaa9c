package org.planweave.plans.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.Round;
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
class RefreshRestTest {

    @OnBothDatabases
    void linesAreKeptDroppedAndExplainedThroughTheApi(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        portal.currentUser().asPortal(() -> {
            wired.rounds.put(new Round("r26", "2026–27", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), List.of("What we will do"),
                    List.of(), false));
            return null;
        });
        Plan before = wired.plans.create(new PlanDraft("d-hw", "r26", "Business plan", "", null));
        List<Line> last = wired.plans.add(before.id(), WiredPlans.actions(3));
        Plan plan = wired.plan();
        Http http = new Http(wired);
        String address = "/api/v1/plans/" + plan.id() + "/refresh";

        JsonNode shown = http.get(address).json();
        assertThat(shown.path("sources").get(0).asText()).isEqualTo(before.id());
        assertThat(shown.path("items").findValuesAsText("standing")).containsOnly("UNDECIDED").hasSize(3);

        String keep = decision("keep", last.get(0), "");
        assertThat(http.json("POST", address, "[" + keep + "," + decision("drop", last.get(1), "") + "]", Map.of()).status()).isEqualTo(400);
        assertThat(wired.plans.lines(plan.id())).isEmpty();
        assertThat(http.json("POST", address, "{}", Map.of()).text()).contains("a list of decisions");
        assertThat(http.json("POST", address, "[" + decision("burn", last.get(0), "") + "]", Map.of()).text()).contains("keep, drop, explain");

        JsonNode done = http.json("POST", address, "[" + keep + "," + decision("drop", last.get(1), "Done") + "]", Map.of()).json();
        assertThat(done.path("items").findValuesAsText("standing")).containsExactly("KEPT", "DROPPED", "UNDECIDED");
        assertThat(done.path("clashes")).isEmpty();
        JsonNode late = http.json("POST", address, "[" + decision("keep", last.get(1), "") + "]", Map.of()).json();
        assertThat(late.path("clashes").findValuesAsText("standing")).containsExactly("DROPPED");
        JsonNode rest = http.json("POST", address + "/rest", "", Map.of()).json();
        assertThat(rest.path("items").findValuesAsText("standing")).containsExactly("KEPT", "DROPPED", "KEPT");

        wired.plans.add(plan.id(), List.of(LineDraft.of("action", "What we will do", "Plant trees")));
        String added = http.get(address).json().path("additions").get(0).path("line").asText();
        String why = "[{\"decision\":\"explain\",\"line\":\"" + added + "\",\"reason\":\"A new grant\"}]";
        assertThat(http.json("POST", address, why, Map.of()).json().path("reasonsMissing").asInt()).isZero();

        wired.as(Town.CULTURE);
        assertThat(http.get(address).status()).isEqualTo(404);
        assertThat(http.json("POST", address, why, Map.of()).status()).isEqualTo(404);
    }

    private static String decision(String kind, Line line, String reason) {
        return "{\"decision\":\"" + kind + "\",\"line\":\"" + line.id() + "\",\"seen\":\"\",\"reason\":\"" + reason + "\"}";
    }

    @OnBothDatabases
    void proposalsAreMadeAndAnsweredThroughTheApi(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Http http = new Http(wired);

        Answer made = http.json("POST", "/api/v1/proposals",
                "{\"outcome\":\"o1\",\"words\":\"Every child and carer starts well\",\"why\":\"Carers are left out\"}", Map.of());
        assertThat(made.status()).isEqualTo(201);
        String address = "/api/v1/proposals/" + made.json().path("id").asText();
        assertThat(made.location()).endsWith(address);
        assertThat(made.json().has("answer")).isFalse();
        assertThat(http.json("POST", "/api/v1/proposals", "{\"outcome\":\"o9\",\"words\":\"x y\",\"why\":\"z\"}", Map.of()).status()).isEqualTo(400);
        assertThat(http.json("POST", address + "/answer", "{\"accept\":true,\"answer\":\"Yes\"}", Map.of()).status()).isEqualTo(403);

        wired.as(Town.STRATEGY);
        assertThat(http.json("POST", address + "/answer", "{\"answer\":\"Yes\"}", Map.of()).status()).isEqualTo(400);
        assertThat(http.json("POST", address + "/answer", "{\"accept\":false,\"answer\":\"\"}", Map.of()).status()).isEqualTo(400);
        JsonNode answered = http.json("POST", address + "/answer", "{\"accept\":true,\"answer\":\"In next year’s plan\"}", Map.of()).json();
        assertThat(answered.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(http.get(address).json()).isEqualTo(answered);
        assertThat(http.get("/api/v1/proposals").json()).hasSize(1);
        assertThat(http.get("/api/v1/proposals/none").status()).isEqualTo(404);
    }
}
