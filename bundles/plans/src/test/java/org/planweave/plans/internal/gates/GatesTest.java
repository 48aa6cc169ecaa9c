package org.planweave.plans.internal.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.planweave.api.access.Classification;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
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
import org.planweave.plans.internal.setup.Cover;
import org.planweave.plans.internal.wired.Http;
import org.planweave.plans.internal.wired.Http.Answer;
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
class GatesTest {

    private static final LocalDate PAST = LocalDate.of(2020, 1, 6);
    private static final LocalDate FAR = LocalDate.of(2999, 1, 6);

    private static Plan ready(WiredPlans wired) {
        Plan plan = wired.plan();
        wired.plans.add(plan.id(), WiredPlans.actions(2));
        return plan;
    }

    private static Plan at(WiredPlans wired, PlanState state) {
        Plan plan = ready(wired);
        for (PlanState next : PlanState.values()) {
            if (next.compareTo(PlanState.DRAFT) > 0 && next.compareTo(state) <= 0) {
                wired.plans.move(plan.id(), next);
            }
        }
        return now(wired, plan);
    }

    private static Plan now(WiredPlans wired, Plan plan) {
        return wired.plans.plan(plan.id()).orElseThrow();
    }

    private static void signs(WiredPlans wired, Person person, Plan plan, String step) {
        wired.as(person);
        wired.signOffs.sign(now(wired, plan), step, true, "");
        wired.as(Town.PLANNER);
    }

    @OnBothDatabases
    void n24BudgetGateRefusesAlsoThroughTheApi(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(), PAST, FAR);
        Plan plan = at(wired, PlanState.APPROVED);
        Http http = new Http(wired);

        Answer api = http.json("PUT", "/api/v1/plans/" + plan.id() + "/state", "{\"state\":\"FINAL\"}", Map.of());
        assertThat(api.status()).isEqualTo(409);
        assertThat(api.text()).contains("The budget decision, due 24 February 2027, is not recorded yet");
        assertThat(http.form("/plans/" + plan.id() + "/move", "to", "FINAL").status()).isEqualTo(409);
        assertThat(now(wired, plan).state()).isEqualTo(PlanState.APPROVED);

        assertThatThrownBy(() -> wired.setups.decide("r27", PAST, "Council, minute 41")).hasMessageContaining("Finance");
        wired.as(Town.FINANCE);
        assertThatThrownBy(() -> wired.setups.decide("r27", FAR, "Council, minute 41")).hasMessageContaining("has not been taken");
        wired.setups.decide("r27", PAST, "Council, minute 41");
        wired.as(Town.PLANNER);
        assertThat(http.json("PUT", "/api/v1/plans/" + plan.id() + "/state", "{\"state\":\"FINAL\"}", Map.of()).status()).isEqualTo(200);
    }

    private static Line provisional(WiredPlans wired, Plan plan) {
        return wired.plans.add(plan.id(), List.of(new LineDraft("kpi", "What we will do", "Killed or seriously injured",
                Map.of("target", "34", "provisional", "true"), List.of(), Classification.OPEN))).get(0);
    }

    private static LineDraft firm(Line line, String text, String target) {
        return new LineDraft(line.kind(), line.section(), text, Map.of("target", target), line.outcomes(), line.classification());
    }

    @OnBothDatabases
    void n24OutturnGateReopensATargetBesideItsFigure(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(), PAST, FAR);
        Plan plan = ready(wired);
        Line kpi = provisional(wired, plan);
        assertThatThrownBy(() -> wired.plans.change(kpi.id(), 1, firm(kpi, kpi.text(), "34")))
                .hasMessageContaining("stays provisional until its outturn is recorded");
        for (PlanState next : List.of(PlanState.CLUSTER_REVIEW, PlanState.LEADERSHIP_TEAM, PlanState.FINAL_DRAFT, PlanState.COMMITTEE,
                PlanState.APPROVED)) {
            wired.plans.move(plan.id(), next);
        }
        wired.as(Town.FINANCE);
        wired.setups.decide("r27", PAST, "Council, minute 41");
        wired.as(Town.PLANNER);
        wired.plans.move(plan.id(), PlanState.FINAL);

        wired.outturns.record(wired.plans.line(kpi.id()).orElseThrow(), "41");
        assertThatThrownBy(() -> wired.plans.change(kpi.id(), 1, firm(kpi, "Other words", "38"))).hasMessageContaining("The plan is at “Final”");
        Http http = new Http(wired);
        assertThat(http.get("/rounds/r27/outturn").text()).contains("<b>41</b>");
        assertThat(http.form("/rounds/r27/outturn", "line", kpi.id(), "target", "38", "from", "1", "settle", "1").status()).isEqualTo(303);
        Line settled = wired.plans.line(kpi.id()).orElseThrow();
        assertThat(settled.fields()).containsEntry("target", "38").containsEntry("actual", "41").doesNotContainKey("provisional");
    }

    @OnBothDatabases
    void n24NothingProvisionalIsFinalOnceTheOutturnIsDue(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(), PAST, PAST);
        Plan plan = ready(wired);
        provisional(wired, plan);
        wired.as(Town.FINANCE);
        wired.setups.decide("r27", PAST, "Council, minute 41");
        wired.as(Town.PLANNER);
        assertThat(wired.conditions.objections(plan, PlanState.FINAL)).singleElement().asString()
                .contains("The target of K1 is still provisional");
    }

    @OnBothDatabases
    void aSignatureHoldsForTheWordsThatWereSigned(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(Rounds.DIRECTOR), PAST, FAR);
        Plan plan = at(wired, PlanState.CLUSTER_REVIEW);
        assertThat(wired.conditions.objections(plan, PlanState.LEADERSHIP_TEAM)).singleElement().asString()
                .contains("ask Dan Director");
        assertThatThrownBy(() -> wired.signOffs.sign(plan, "director", true, "")).hasMessageContaining("is for Dan Director to sign");

        signs(wired, Town.DIRECTOR, plan, "director");
        assertThat(wired.conditions.objections(now(wired, plan), PlanState.LEADERSHIP_TEAM)).isEmpty();
        wired.plans.add(plan.id(), WiredPlans.actions(1));
        assertThat(wired.conditions.objections(now(wired, plan), PlanState.LEADERSHIP_TEAM)).singleElement().asString()
                .contains("before the plan was changed");
        wired.as(Town.DIRECTOR);
        assertThatThrownBy(() -> wired.signOffs.sign(now(wired, plan), "director", false, " ")).hasMessageContaining("Say why");
        wired.signOffs.sign(now(wired, plan), "director", false, "K1 has no target");
        assertThat(wired.conditions.objections(now(wired, plan), PlanState.LEADERSHIP_TEAM)).singleElement().asString()
                .contains("sent it back").contains("K1 has no target.");
    }

    @OnBothDatabases
    void whoStandsInSignsForSomebodyAndTheRecordSaysSo(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(Rounds.DIRECTOR), PAST, FAR);
        Plan plan = at(wired, PlanState.CLUSTER_REVIEW);
        LocalDate today = wired.desk.today();
        wired.as(Town.HOUSING);
        assertThatThrownBy(() -> wired.covers.name(new Cover(Town.DIRECTOR.id(), Town.HOUSING.id(), today, today, "")))
                .hasMessageContaining("not who signs for Dan Director");
        wired.as(Town.DIRECTOR);
        wired.covers.name(new Cover(Town.DIRECTOR.id(), Town.HOUSING.id(), today, today.plusDays(3), "Leave"));
        wired.as(Town.HOUSING);
        Http http = new Http(wired);
        assertThat(http.get("/approvals").text()).contains("You sign for Dan Director");
        assertThat(http.form("/approvals/sign", "plan", plan.id(), "step", "director", "answer", "agree").status()).isEqualTo(303);
        assertThat(wired.signOffs.of(plan)).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(Town.HOUSING.id());
            assertThat(one.standsFor()).isEqualTo(Town.DIRECTOR.id());
        });
        assertThat(wired.portal.audit().newest(plan.ref().toString(), null, 1).get(0).facts()).containsEntry("for", Town.DIRECTOR.id());
    }

    @OnBothDatabases
    void aNamedOfficerLetsAPlanPassOnceWithAReason(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(Rounds.DIRECTOR), PAST, FAR);
        Plan plan = at(wired, PlanState.CLUSTER_REVIEW);
        Http http = new Http(wired);
        String path = "/plans/" + plan.id() + "/move/override";
        assertThatThrownBy(() -> wired.overrides.make(plan, PlanState.LEADERSHIP_TEAM, List.of("signed"), List.of(), "Because I want it to pass"))
                .hasMessageContaining("Only Chris Chief");

        wired.as(Town.CHIEF);
        Answer tooShort = http.form(path, "to", "LEADERSHIP_TEAM", "condition", "signed", "reason", "soon");
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.text()).contains("soon");
        assertThat(http.form(path, "to", "LEADERSHIP_TEAM", "condition", "signed", "reason", "The director is in hospital until March").status())
                .isEqualTo(303);
        wired.as(Town.PLANNER);
        wired.plans.move(plan.id(), PlanState.LEADERSHIP_TEAM);
        assertThat(http.get("/plans/" + plan.id() + "/move").text()).contains("The director is in hospital until March", "What held the plan then:");
        assertThat(wired.overrides.all(plan.id())).singleElement()
                .satisfies(one -> assertThat(one.attached()).singleElement().asString().contains("not signed yet"));
        wired.plans.move(plan.id(), PlanState.CLUSTER_REVIEW);
        assertThatThrownBy(() -> wired.plans.move(plan.id(), PlanState.LEADERSHIP_TEAM)).hasMessageContaining("not signed yet");
    }

    @OnBothDatabases
    void aTemplateHoldsWhatIsEmptyAndWhatIsTooLong(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(), PAST, FAR);
        Plan plan = wired.plan();
        assertThatThrownBy(() -> wired.plans.move(plan.id(), PlanState.CLUSTER_REVIEW)).hasMessageContaining("“What we will do” has no line yet");
        wired.plans.add(plan.id(), WiredPlans.actions(4));
        assertThatThrownBy(() -> wired.plans.move(plan.id(), PlanState.CLUSTER_REVIEW)).hasMessageContaining("has 4 lines; the template has room for 3");
        Http http = new Http(wired);
        assertThat(http.get("/plans/" + plan.id() + "/move").text()).contains("The sections of the template are filled");
        wired.as(Town.STRATEGY);
        wired.setups.change("r27", wired.setups.of("r27").version(), "test", setup -> setup.with(new org.planweave.plans.internal.setup.GateRules(
                List.of("template"), List.of(), List.of(), List.of(), 5, false, null, null, List.of())));
        wired.as(Town.PLANNER);
        assertThat(wired.plans.move(plan.id(), PlanState.CLUSTER_REVIEW).state()).isEqualTo(PlanState.CLUSTER_REVIEW);
    }
}
