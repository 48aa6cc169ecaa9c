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
import org.planweave.api.planning.PlanState;
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
import org.planweave.plans.internal.wired.Town;
import org.planweave.plans.internal.wired.WiredPlans;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** Stories A2 and B11. */
@PortalTest(module = "plans", entities = {
    RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class, EditionLineRow.class,
    KeptDraftRow.class, HintsOffRow.class, RefreshNoteRow.class, ProposalRow.class,
    RoundSetupRow.class, TemplateRow.class, BankHolidayRow.class, SignOffRow.class, CoverRow.class,
    OverrideRow.class, ReminderRow.class, OutturnRow.class})
class RefreshPagesTest {

    private static final String NASTY = "<b>Done</b> & \"dusted\"";

    /** Last year's plan of four lines, a medium-term plan with an objective and an action, this year's plan without a line. */
    private record Years(WiredPlans wired, Http http, Plan plan, List<Line> last, List<Line> medium) {

        static Years of(TestPortal portal) {
            WiredPlans wired = new WiredPlans(portal);
            portal.currentUser().asPortal(() -> {
                wired.rounds.put(round("r26", "2026–27", 2026, 2027));
                wired.rounds.put(round("r25", "2025–30", 2025, 2030));
                return null;
            });
            Plan longer = wired.plans.create(new PlanDraft("d-hw", "r25", "Medium-term plan", "The long view", null));
            List<Line> medium = wired.plans.add(longer.id(), List.of(
                    LineDraft.of("objective", "What we will do", "Halve the carbon"), LineDraft.of("action", "What we will do", "Buy lorries")));
            Plan before = wired.plans.create(new PlanDraft("d-hw", "r26", "Business plan", "", null));
            List<Line> last = wired.plans.add(before.id(), List.of(
                    LineDraft.of("priority", "What we will do", "Mend streets"),
                    LineDraft.of("action", "What we will do", "Rebuild the junction"),
                    new LineDraft("kpi", "What we will do", "Potholes", Map.of("target", "38", "actual", "39"), List.of(),
                            Classification.OPEN),
                    LineDraft.of("risk", "Old section", "Power supply")));
            Plan plan = wired.plan();
            return new Years(wired, new Http(wired), plan, last, medium);
        }

        private static Round round(String id, String title, int from, int to) {
            return new Round(id, title, LocalDate.of(from, 4, 1), LocalDate.of(to, 3, 31), List.of("What we will do"), List.of(), false);
        }

        String path() {
            return "/plans/" + plan.id() + "/refresh";
        }

        Document page() {
            Answer answer = http.get(path());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("‹");
            return Jsoup.parse(answer.text());
        }

        List<Line> lines() {
            return wired.plans.lines(plan.id());
        }

        Line carrying(Line source) {
            return lines().stream().filter(line -> source.id().equals(line.previous())).findFirst().orElseThrow();
        }
    }

    @OnBothDatabases
    void keepsAllWithOneClick(TestPortal portal) {
        Years years = Years.of(portal);
        assertThat(years.page().select("h1").text()).isEqualTo("Refresh from 2026–27");
        assertThat(years.page().select("input[type=radio][value=keep]")).hasSize(5);

        Answer kept = years.http.form(years.path(), "all", "1");

        assertThat(kept.text()).startsWith("5 lines kept.");
        assertThat(years.lines()).extracting(Line::previous).containsExactlyInAnyOrder(
                years.last.get(0).id(), years.last.get(1).id(), years.last.get(2).id(), years.last.get(3).id(), years.medium.get(0).id());
        assertThat(years.carrying(years.last.get(2)).fields()).isEqualTo(Map.of("target", "38", "previousActual", "39"));
        assertThat(years.http.form(years.path(), "all", "1").text()).startsWith("0 lines kept.");
        assertThat(years.lines()).hasSize(5);
    }

    @OnBothDatabases
    void asksAReasonForADropAndLosesNothing(TestPortal portal) {
        Years years = Years.of(portal);
        String keep = years.last.get(0).id();
        String drop = years.last.get(1).id();

        Answer refused = years.http.form(years.path(), "c." + keep, "keep", "w." + keep, "", "c." + drop, "drop", "w." + drop, "",
                "r." + drop, " ");
        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.text());
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#r." + drop);
        assertThat(page.getElementById("d-" + drop).hasAttr("checked")).isTrue();
        assertThat(page.getElementById("k-" + keep).hasAttr("checked")).isTrue();
        assertThat(years.lines()).isEmpty();

        assertThat(years.http.form(years.path(), "c." + keep, "keep", "w." + keep, "", "c." + drop, "drop", "w." + drop, "",
                "r." + drop, NASTY).status()).isEqualTo(303);
        assertThat(years.lines()).extracting(Line::text).containsExactly("Mend streets");
        assertThat(Jsoup.parse(years.http.get(years.path()).text()).getElementById("r." + drop).val()).isEqualTo(NASTY);
    }

    @OnBothDatabases
    void dropsAKeptLineAndBringsItBackAsItWas(TestPortal portal) {
        Years years = Years.of(portal);
        Line source = years.last.get(1);
        years.http.form(years.path(), "all", "1");
        Line line = years.carrying(source);
        years.wired.plans.change(line.id(), 1, LineDraft.of("action", "What we will do", "Rebuild two junctions"));
        String seen = years.page().select("[name=w." + source.id() + "]").val();

        years.http.form(years.path(), "c." + source.id(), "drop", "w." + source.id(), seen, "r." + source.id(), "No money");
        assertThat(years.wired.plans.line(line.id())).isEmpty();
        String dropped = years.page().select("[name=w." + source.id() + "]").val();
        years.http.form(years.path(), "c." + source.id(), "keep", "w." + source.id(), dropped);

        assertThat(years.carrying(source).id()).isEqualTo(line.id());
        assertThat(years.carrying(source).text()).isEqualTo("Rebuild two junctions");
    }

    @OnBothDatabases
    void tellsTheSecondOfTwoWhoRefreshTheSamePlan(TestPortal portal) {
        Years years = Years.of(portal);
        String source = years.last.get(1).id();
        years.wired.as(Town.DIRECTOR);
        years.http.form(years.path(), "c." + source, "drop", "w." + source, "", "r." + source, "The junction is built.");
        years.wired.as(Town.PLANNER);

        String other = years.last.get(0).id();
        Answer late = years.http.form(years.path(), "c." + source, "keep", "w." + source, "", "c." + other, "keep", "w." + other, "");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("Dan Director dropped this line while you decided: “The junction is built.”");
        assertThat(years.lines()).extracting(Line::text).containsExactly("Mend streets");
        Document page = Jsoup.parse(late.text());
        assertThat(page.getElementById("k-" + source).hasAttr("checked")).isTrue();
        String seen = page.select("[name=w." + source + "]").val();
        assertThat(years.http.form(years.path(), "c." + source, "keep", "w." + source, seen).status()).isEqualTo(303);
        assertThat(years.lines()).hasSize(2);
    }

    @OnBothDatabases
    void neitherOfTwoReasonsIsLost(TestPortal portal) {
        Years years = Years.of(portal);
        Line added = years.wired.plans.add(years.plan.id(), WiredPlans.actions(1)).get(0);
        years.wired.as(Town.DIRECTOR);
        years.http.form(years.path(), "x." + added.id(), "", "r." + added.id(), "Members asked for it.");
        years.wired.as(Town.PLANNER);

        Answer late = years.http.form(years.path(), "x." + added.id(), "", "r." + added.id(), "The survey showed it.");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("Members asked for it.");
        assertThat(Jsoup.parse(late.text()).getElementById("r." + added.id()).val()).isEqualTo("The survey showed it.");
        assertThat(years.page().getElementById("r." + added.id()).val()).isEqualTo("Members asked for it.");
    }

    @OnBothDatabases
    void goesOnToTheWordsOfALineThatIsKeptAndChanged(TestPortal portal) {
        Years years = Years.of(portal);
        String source = years.last.get(2).id();

        Answer on = years.http.form(years.path(), "change", source, "w." + source, "");

        assertThat(on.location()).isEqualTo("/lines/" + years.carrying(years.last.get(2)).id() + "/edit");
    }

    @OnBothDatabases
    void isForThePlannersOfTheDepartmentWhileThePlanIsOpen(TestPortal portal) {
        Years years = Years.of(portal);
        years.wired.as(Town.CULTURE);
        assertThat(years.http.get(years.path()).status()).isEqualTo(404);
        assertThat(years.http.form(years.path(), "all", "1").status()).isEqualTo(404);
        years.wired.as(Town.PLANNER);
        for (PlanState state : List.of(PlanState.CLUSTER_REVIEW, PlanState.LEADERSHIP_TEAM, PlanState.FINAL_DRAFT, PlanState.COMMITTEE,
                PlanState.APPROVED)) {
            years.wired.plans.move(years.plan.id(), state);
        }
        assertThat(years.http.form(years.path(), "all", "1").status()).isEqualTo(409);
        assertThat(years.lines()).isEmpty();
        String strange = years.wired.plans.lines(years.medium.get(0).plan()).get(1).id();
        assertThat(years.http.form(years.path(), "c." + strange, "keep", "w." + strange, "").status()).isEqualTo(409);
    }

    /** N22: every changed, dropped and new line is on the sheet with its reason, and the sums agree. */
    @OnBothDatabases
    void n22ListsEveryChangedDroppedAndNewLineWithItsReason(TestPortal portal) {
        Years years = Years.of(portal);
        years.http.form(years.path(), "all", "1");
        Line kpi = years.carrying(years.last.get(2));
        years.wired.plans.change(kpi.id(), 1, new LineDraft(
                "kpi", "What we will do", "Potholes", Map.of("target", "34", "previousActual", "39"), List.of(), Classification.OPEN));
        Line risk = years.last.get(3);
        Line added = years.wired.plans.add(years.plan.id(), List.of(LineDraft.of("action", "What we will do", "Light the underpass"))).get(0);
        String seen = years.page().select("[name=w." + risk.id() + "]").val();
        years.http.form(years.path(), "c." + risk.id(), "drop", "w." + risk.id(), seen, "r." + risk.id(), "The cable is laid.",
                "x." + kpi.id(), "", "r." + kpi.id(), "The panel asked for more.", "x." + added.id(), "", "r." + added.id(), NASTY);

        Document sheet = Jsoup.parse(years.http.get("/plans/" + years.plan.id() + "/changes").text());

        assertThat(sheet.select("h1").text()).isEqualTo("What changed since 2026–27");
        assertThat(sheet.select(".pw-lead").text()).isEqualTo("1 new, 1 changed, 1 dropped");
        assertThat(sheet.select("section:has(#new) tbody tr").text()).contains("Light the underpass", NASTY);
        assertThat(sheet.select("section:has(#changed) tbody tr").text()).contains("Potholes", "38 became 34", "The panel asked for more.");
        assertThat(sheet.select("section:has(#dropped) tbody tr").text()).contains("Power supply", "The cable is laid.");
        assertThat(sheet.select("section:has(#kept)").text()).contains("Kept as they were (3)");
        assertThat(sheet.select("section:has(#totals) li").eachText()).contains(
                "4 lines of Highways and Waste, business plan 2026–27: 2 kept, 1 changed, 1 dropped, 0 open.",
                "5 lines this year: 3 kept, 1 changed, 1 new.");
        assertThat(sheet.select(".pw-flash--bad")).isEmpty();
    }

    @OnBothDatabases
    void costsAsManyStatementsWhateverTheLength(TestPortal portal) {
        Years years = Years.of(portal);
        years.http.form(years.path(), "all", "1");
        years.page();
        int few = portal.statements().of(years::page).size();
        years.wired.plans.add(years.last.get(0).plan(), WiredPlans.actions(150));
        years.http.form(years.path(), "all", "1");

        assertThat(portal.statements().of(years::page)).hasSize(few);
    }
}
