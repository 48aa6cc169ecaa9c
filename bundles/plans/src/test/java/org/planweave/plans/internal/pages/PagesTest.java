package org.planweave.plans.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.rows.BankHolidayRow;
import org.planweave.plans.internal.rows.CoverRow;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.HintsOffRow;
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
import org.planweave.ui.Html;

@PortalTest(module = "plans", entities = {
    RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class, EditionLineRow.class,
    KeptDraftRow.class, HintsOffRow.class, RefreshNoteRow.class, ProposalRow.class,
    RoundSetupRow.class, TemplateRow.class, BankHolidayRow.class, SignOffRow.class, CoverRow.class,
    OverrideRow.class, ReminderRow.class, OutturnRow.class})
class PagesTest {

    private static final String NASTY = "<script>alert(1)</script> & \"quotes\" <b>bold</b>";

    private static Document shown(Answer answer) {
        assertThat(answer.status()).isLessThan(300);
        assertThat(answer.text()).doesNotContain("‹").doesNotContain("<script").doesNotContain(">null<");
        return Jsoup.parse(answer.text());
    }

    private static Line everything(WiredPlans wired, Plan plan) {
        return wired.plans.add(plan.id(), List.of(
                LineDraft.of("priority", "What we will do", "First things"),
                new LineDraft("action", "What we will do", NASTY, Map.of(
                        "amount", "640000", "budgetKind", "capital", "owner", NASTY, "start", "2027-06-07", "end", "2027-07"),
                        List.of(new OutcomeLink("o2", true)), Classification.EXEMPT),
                LineDraft.of("ambition", "What we are for", "For everybody"))).get(1);
    }

    @OnBothDatabases
    void showsThePlansFace(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Line line = everything(wired, plan);
        Http http = new Http(wired);
        http.contributed.put("plan.line.badges/v1", Map.of(line.id(), Html.text("1 thread")));
        http.contributed.put("plan.waits/v1", Map.of(plan.id(), Html.text("4 comments to answer")));

        Document page = shown(http.get("/plans/" + plan.id()));

        assertThat(page.select("h1").text()).isEqualTo("Highways and Waste, business plan 2027–28");
        assertThat(page.select(".pw-rail__nav a").eachText()).containsExactly("What we are for 1", "What we will do 2");
        assertThat(page.select("#line-" + line.id() + " .pw-line__text").text()).isEqualTo(NASTY);
        assertThat(page.select("#line-" + line.id() + " .pw-line__meta").text())
                .contains("£640,000 capital", "7 June 2027 to July 2027", "1 thread", "exempt", "outcome 2, strong link");
        assertThat(page.select(".pw-fit__figure").text()).isEqualTo("1 of 3 lines");
        assertThat(page.select(".pw-waits li").text()).isEqualTo("4 comments to answer");
        assertThat(page.select(".pw-steps .is-now").text()).isEqualTo("Draft");
        assertThat(page.select("a[href$=/edit]")).hasSize(3);
    }

    @OnBothDatabases
    void saysWhoElseIsEditingALine(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Line line = everything(wired, plan);
        Http http = new Http(wired);
        String form = "/lines/" + line.id() + "/edit";
        assertThat(shown(http.get(form)).select(".pw-editors").text()).isEmpty();

        portal.actAs(Town.DIRECTOR);
        Document page = shown(http.get("/plans/" + plan.id()));
        assertThat(page.select("#line-" + line.id() + " .pw-busy").text()).isEqualTo("Ann Planner is editing this line");
        assertThat(page.select(".pw-busy")).hasSize(1);
        assertThat(page.select("[data-live]").attr("data-live")).isEqualTo(plan.ref().toString());
        assertThat(page.select("#line-" + line.id()).attr("data-live-item")).isEqualTo(line.ref() + " 1");
        assertThat(shown(http.get(form)).select(".pw-editors").text()).startsWith("Ann Planner has this line open too.");
        portal.actAs(Town.PLANNER);
        assertThat(shown(http.get(form)).select(".pw-editors").text()).startsWith("Dan Director has this line open too.");

        http.form("/lines/" + line.id(), "from", "1", "discard", "1");
        portal.actAs(Town.DIRECTOR);
        assertThat(shown(http.get("/plans/" + plan.id())).select(".pw-busy").text()).isEmpty();
    }

    @OnBothDatabases
    void takesMarksOnlyIfTheyHoldEveryWord(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Line line = everything(wired, plan);
        Http http = new Http(wired);
        http.contributed.put("plan.line.marks/v1", Map.of(line.id(), Html.text("This part is not available")));
        assertThat(shown(http.get("/plans/" + plan.id())).select("#line-" + line.id() + " .pw-line__text").text()).isEqualTo(NASTY);

        http.contributed.put("plan.line.marks/v1", Map.of(line.id(), Html.join(
                Html.element("mark", Map.of("class", "pw-said"), Html.text(NASTY.substring(0, 9))),
                Html.element("sup", Map.of(), Html.text("a")), Html.text(NASTY.substring(9)))));
        assertThat(shown(http.get("/plans/" + plan.id())).select("mark").text()).isEqualTo(NASTY.substring(0, 9));
    }

    @OnBothDatabases
    void rendersEveryPage(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Line line = everything(wired, plan);
        wired.plans.makeEdition(plan.id(), "For the file");
        wired.plans.change(line.id(), 1, LineDraft.of("kpi", "What we will do", NASTY + " changed"));
        Http http = new Http(wired);
        for (String path : List.of(
                "/plans", "/plans?round=r27", "/rounds/r27", "/outcomes", "/outcomes?round=r27", "/outcomes/o2", "/plans/new",
                "/plans/" + plan.id() + "?edition=1", "/plans/" + plan.id() + "/compare", "/plans/" + plan.id() + "/move",
                "/plans/" + plan.id() + "/lines/new?kind=kpi", "/plans/" + plan.id() + "/lines/paste",
                "/lines/" + line.id() + "/edit", "/lines/" + line.id() + "/history",
                "/lines/" + line.id() + "/history?from=1&to=2")) {
            assertThat(shown(http.get(path)).select("h1")).as(path).hasSize(1);
        }
        assertThat(http.get("/lines/" + line.id()).location()).isEqualTo("/plans/" + plan.id() + "#line-" + line.id());
        assertThat(http.get("/plans/nothing").status()).isEqualTo(404);
        assertThat(http.get("/plans/" + plan.id() + "?edition=9").status()).isEqualTo(404);
        wired.as(Town.CULTURE);
        assertThat(http.get("/plans/" + plan.id()).status()).isEqualTo(404);
        assertThat(http.get("/lines/" + line.id() + "/history").status()).isEqualTo(404);
    }

    @OnBothDatabases
    void keepsWhatWasTypedWhenALineIsRefused(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Http http = new Http(wired);

        Answer refused = http.form("/plans/" + plan.id() + "/lines",
                "kind", "action", "section", "What we will do", "text", NASTY, "f.amount", "lots", "f.end", "2027-02-31");

        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.text());
        assertThat(page.select("textarea").val()).isEqualTo(NASTY);
        assertThat(page.select("#amount").val()).isEqualTo("lots");
        assertThat(page.select(".govuk-error-summary li")).hasSize(2);
        assertThat(wired.plans.lines(plan.id())).isEmpty();

        Answer added = http.form("/plans/" + plan.id() + "/lines", "kind", "action", "section", "What we will do", "newSection",
                "Brand new", "text", NASTY, "f.amount", "£3.4m", "f.end", "31 October 2027", "o", "o1", "s.o1", "strong");
        assertThat(added.status()).isEqualTo(303);
        Line line = wired.plans.lines(plan.id()).get(0);
        assertThat(line.fields()).containsEntry("amount", "3400000").containsEntry("end", "2027-10-31");
        assertThat(line.section()).isEqualTo("Brand new");
        assertThat(line.outcomes()).containsExactly(new OutcomeLink("o1", true));
    }

    @OnBothDatabases
    void mergesAStaleSave(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Line line = wired.plans.add(plan.id(), List.of(LineDraft.of(
                "action", "What we will do", "Bring food waste to the flats in October."))).get(0);
        wired.as(Town.DIRECTOR);
        wired.plans.change(line.id(), 1, LineDraft.of("action", "What we will do", "Bring food waste to the flats in November."));
        wired.as(Town.PLANNER);
        Http http = new Http(wired);

        Answer stale = http.form("/lines/" + line.id(), "kind", "action", "section", "What we will do", "from", "1",
                "text", "Bring garden and food waste to the flats in October.");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).doesNotContain("‹");
        Document page = Jsoup.parse(stale.text());
        assertThat(page.select("h1").text()).isEqualTo("Dan Director saved this line while you wrote");
        assertThat(page.select("textarea").val()).isEqualTo("Bring garden and food waste to the flats in November.");
        assertThat(page.select("input[name=from]").val()).isEqualTo("2");
        assertThat(page.select(".pw-merge del").text()).isEqualTo("October");
        Answer saved = http.form("/lines/" + line.id(), "kind", "action", "section", "What we will do", "from", "2",
                "text", page.select("textarea").val());
        assertThat(saved.status()).isEqualTo(303);
        assertThat(wired.plans.line(line.id()).orElseThrow().version()).isEqualTo(3);
    }

    @OnBothDatabases
    void pastesThirtyBulletsAfterACheck(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Http http = new Http(wired);
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            list.append("• Mend street ").append(i).append("\r\n");
        }
        String path = "/plans/" + plan.id() + "/lines/paste";

        Document check = shown(http.form(path, "text", list.toString(), "kind", "action", "section", "What we will do"));
        assertThat(check.select("ol li")).hasSize(30);
        assertThat(wired.plans.lines(plan.id())).isEmpty();
        Answer added = http.form(path, "text", list.toString(), "kind", "action", "section", "What we will do", "add", "1");
        assertThat(added.text()).isEqualTo("30 lines added.");
        assertThat(wired.plans.lines(plan.id())).hasSize(30);
        assertThat(http.form(path, "text", " ", "kind", "action").status()).isEqualTo(422);
    }

    @OnBothDatabases
    void keepsADraftAndGoesOnWithIt(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Line line = wired.plans.add(plan.id(), WiredPlans.actions(1)).get(0);
        Http http = new Http(wired);

        assertThat(http.form("/lines/" + line.id() + "/draft", "kind", "kpi", "from", "1", "text", NASTY).text()).contains("Draft saved");
        Document page = shown(http.get("/lines/" + line.id() + "/edit"));
        assertThat(page.select("textarea").val()).isEqualTo(NASTY);
        assertThat(page.select("#kind option[selected]").val()).isEqualTo("kpi");
        assertThat(page.select("#draft-state").text()).contains("unsaved words");
        http.form("/lines/" + line.id(), "discard", "1");
        assertThat(shown(http.get("/lines/" + line.id() + "/edit")).select("textarea").val()).isEqualTo("Mend street 1");
    }

    @OnBothDatabases
    void removesRestoresAndMoves(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Line line = wired.plans.add(plan.id(), WiredPlans.actions(1)).get(0);
        wired.plans.change(line.id(), 1, LineDraft.of("action", "What we will do", "Other words"));
        Http http = new Http(wired);

        assertThat(http.form("/lines/" + line.id() + "/history/restore", "version", "1", "from", "2").status()).isEqualTo(303);
        assertThat(wired.plans.line(line.id()).orElseThrow().text()).isEqualTo("Mend street 1");
        assertThat(http.form("/lines/" + line.id() + "/remove", "from", "3").location()).isEqualTo("/lines/" + line.id() + "/history");
        assertThat(shown(http.get("/lines/" + line.id() + "/history")).select("form[action$=bring-back]")).hasSize(1);
        assertThat(http.form("/lines/" + line.id() + "/bring-back").status()).isEqualTo(303);

        wired.conditions.add((held, to) -> List.of("A comment is open; answer it first."));
        Document move = shown(http.get("/plans/" + plan.id() + "/move"));
        assertThat(move.text()).contains("A comment is open; answer it first.");
        Answer held = http.form("/plans/" + plan.id() + "/move", "to", "CLUSTER_REVIEW");
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.text()).contains("A comment is open");
    }

    @OnBothDatabases
    void costsAsManyStatementsWhateverItsLength(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        wired.plans.add(plan.id(), WiredPlans.actions(10));
        Http http = new Http(wired);
        http.get("/plans/" + plan.id());
        int few = portal.statements().of(() -> http.get("/plans/" + plan.id())).size();
        wired.plans.add(plan.id(), WiredPlans.actions(190));

        assertThat(portal.statements().of(() -> http.get("/plans/" + plan.id()))).hasSize(few);
        assertThat(portal.statements().of(() -> portal.asRequest(() -> http.get("/plans/" + plan.id()))))
                .as("the plan, its lines, its editions").hasSize(3);
    }
}
