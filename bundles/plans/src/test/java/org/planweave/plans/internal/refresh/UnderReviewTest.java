package org.planweave.plans.internal.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.HintsOffRow;
import org.planweave.plans.internal.rows.KeptDraftRow;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.OutcomeRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.ProposalRow;
import org.planweave.plans.internal.rows.RefreshNoteRow;
import org.planweave.plans.internal.rows.RoundRow;
import org.planweave.plans.internal.rows.RoundSetupRow;
import org.planweave.plans.internal.rows.TemplateRow;
import org.planweave.plans.internal.rows.BankHolidayRow;
import org.planweave.plans.internal.rows.SignOffRow;
import org.planweave.plans.internal.rows.CoverRow;
import org.planweave.plans.internal.rows.OverrideRow;
import org.planweave.plans.internal.rows.ReminderRow;
import org.planweave.plans.internal.rows.OutturnRow;
import org.planweave.plans.internal.rows.VersionRow;
import org.planweave.plans.internal.wired.Http;
import org.planweave.plans.internal.wired.Http.Answer;
import org.planweave.plans.internal.wired.WiredPlans;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** Story A5. */
@PortalTest(module = "plans", entities = {
    RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class, EditionLineRow.class,
    KeptDraftRow.class, HintsOffRow.class, RefreshNoteRow.class, ProposalRow.class,
    RoundSetupRow.class, TemplateRow.class, BankHolidayRow.class, SignOffRow.class, CoverRow.class,
    OverrideRow.class, ReminderRow.class, OutturnRow.class})
class UnderReviewTest {

    private static Line kpi(WiredPlans wired, Plan plan, String text) {
        return wired.plans.add(plan.id(), List.of(LineDraft.of("kpi", "What we will do", text))).get(0);
    }

    private static Answer marked(Http http, Line line, long from, String successor) {
        return http.form("/lines/" + line.id(), "text", line.text(), "kind", "kpi", "section", line.section(), "from", String.valueOf(from),
                "f.underReview", "true", "f.successor", successor);
    }

    @OnBothDatabases
    void showsOnLineHistoryAndApi(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Line old = kpi(wired, plan, "Potholes");
        Line next = kpi(wired, plan, "Potholes mended in a week");
        Http http = new Http(wired);

        assertThat(marked(http, old, 1, next.id()).status()).isEqualTo(303);

        Document page = Jsoup.parse(http.get("/plans/" + plan.id()).text());
        assertThat(page.select("#line-" + old.id() + " .pw-line__meta").text()).contains("Under review, successor K2");
        assertThat(page.select("#line-" + next.id() + " .pw-line__meta").text()).contains("To take over from K1");
        assertThat(http.get("/lines/" + old.id() + "/history").text()).contains("Under review: yes added", "Successor: K2 added");
        assertThat(Jsoup.parse(http.get("/lines/" + next.id() + "/history").text())
                .select("a[href=/lines/" + old.id() + "/history]").text()).contains("History of K1");
        Answer json = http.get("/api/v1/lines/" + old.id());
        assertThat(json.json().path("underReview").isBoolean()).isTrue();
        assertThat(json.json().path("successor").asText()).isEqualTo(next.id());
        assertThat(http.json("PUT", "/api/v1/lines/" + old.id(), json.text(), Map.of("If-Match", json.etag())).json().path("version").asInt())
                .isEqualTo(2);

        wired.plans.remove(next.id(), 1);
        assertThat(http.get("/plans/" + plan.id()).text()).contains("Under review").doesNotContain("successor");
        assertThat(marked(http, old, 2, "").status()).as("can be saved without it").isEqualTo(303);
    }

    @OnBothDatabases
    void refusesASuccessorThatIsNone(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Line one = kpi(wired, plan, "One");
        Line two = kpi(wired, plan, "Two");
        Line action = wired.plans.add(plan.id(), List.of(LineDraft.of("action", "What we will do", "Do it"))).get(0);
        Http http = new Http(wired);
        assertThat(marked(http, one, 1, two.id()).status()).isEqualTo(303);

        for (String bad : List.of(one.id(), two.id(), action.id(), "nowhere")) {
            Answer answer = marked(http, two, 1, bad);
            assertThat(answer.status()).as(bad).isEqualTo(422);
            assertThat(Jsoup.parse(answer.text()).select("#successor-error").text()).contains("another KPI of the same plan");
        }
        assertThat(http.form("/lines/" + two.id(), "text", "Two", "kind", "kpi", "section", "What we will do", "from", "1",
                "f.successor", one.id()).text()).contains("mark this one as under review");
    }

    @OnBothDatabases
    void standsOnTheSheetForMembers(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        portal.currentUser().asPortal(() -> {
            wired.rounds.put(new Round("r26", "2026–27", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31),
                    List.of("What we will do"), List.of(), false));
            return null;
        });
        Plan before = wired.plans.create(new PlanDraft("d-hw", "r26", "Business plan", "", null));
        Line kept = wired.plans.add(before.id(), List.of(new LineDraft(
                "kpi", "What we will do", "Kept", Map.of("underReview", "true", "target", "4"), List.of(), Classification.OPEN))).get(0);
        kpi(wired, before, "Changed");
        Plan plan = wired.plan();
        Http http = new Http(wired);
        http.form("/plans/" + plan.id() + "/refresh", "all", "1");
        Line changed = wired.plans.lines(plan.id()).stream().filter(line -> line.text().equals("Changed")).findFirst().orElseThrow();
        Line fresh = wired.plans.add(plan.id(), List.of(new LineDraft(
                "kpi", "What we will do", "Fresh", Map.of("provisional", "true"), List.of(), Classification.OPEN))).get(0);
        marked(http, changed, 1, fresh.id());

        Document sheet = Jsoup.parse(http.get("/plans/" + plan.id() + "/changes").text());

        assertThat(sheet.select("section[aria-labelledby=kept]").text()).contains("K1 (Under review)");
        assertThat(sheet.select("section[aria-labelledby=changed]").text()).contains("Under review, successor K3");
        assertThat(sheet.select("section[aria-labelledby=new]").text()).contains("Provisional until outturn");
        assertThat(kept.field("underReview")).isEqualTo("true");
    }
}
