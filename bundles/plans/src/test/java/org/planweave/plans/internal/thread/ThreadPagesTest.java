package org.planweave.plans.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.Plan;
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
import org.planweave.plans.internal.rules.thread.Proposal;
import org.planweave.plans.internal.rules.thread.Target;
import org.planweave.plans.internal.wired.Http;
import org.planweave.plans.internal.wired.Http.Answer;
import org.planweave.plans.internal.wired.Town;
import org.planweave.plans.internal.wired.WiredPlans;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** Stories A3, B3 and B4. */
@PortalTest(module = "plans", entities = {
    RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class, EditionLineRow.class,
    KeptDraftRow.class, HintsOffRow.class, RefreshNoteRow.class, ProposalRow.class,
    RoundSetupRow.class, TemplateRow.class, BankHolidayRow.class, SignOffRow.class, CoverRow.class,
    OverrideRow.class, ReminderRow.class, OutturnRow.class})
class ThreadPagesTest {

    private static Plan filled(WiredPlans wired) {
        portalWide(wired);
        Plan plan = wired.plan();
        wired.plans.add(plan.id(), List.of(
                new LineDraft("action", "What we will do", "Serves both", Map.of("amount", "5"), List.of(
                        new OutcomeLink("o1", true, "Straight"), new OutcomeLink("o2", false)), Classification.OPEN),
                new LineDraft("kpi", "What we will do", "Counts", Map.of(), List.of(new OutcomeLink("o2", true)), Classification.OPEN),
                new LineDraft("action", "What we will do", "For the board", Map.of(), List.of(new OutcomeLink("h1", true)),
                        Classification.OPEN),
                LineDraft.of("risk", "What we will do", "Serves nothing")));
        return plan;
    }

    private static void portalWide(WiredPlans wired) {
        wired.portal.currentUser().asPortal(() -> {
            wired.rounds.put(new Target(new Outcome("h1", 1, "Clean air at the gate", "Health Board"), "Health Board", ""));
            return null;
        });
    }

    private static Document shown(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("‹").doesNotContain(">null<");
        return Jsoup.parse(answer.text());
    }

    /** N23: each cell opens its lines, and the sums prove that nothing is hidden. */
    @OnBothDatabases
    void n23EveryCellOpensItsLinesAndNothingIsHidden(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        filled(wired);
        Http http = new Http(wired);

        Document map = shown(http.get("/outcomes?round=r27"));

        assertThat(map.getElementById("check").text()).contains("of 4 lines that you can read 2 serve an outcome, through 3 links, and 2");
        int opened = 0;
        for (Element cell : map.select("tbody a.pw-cell")) {
            int says = Integer.parseInt(cell.ownText().strip());
            assertThat(shown(http.get(cell.attr("href"))).select(".pw-changes li")).as(cell.attr("href")).hasSize(says);
            opened += says;
        }
        assertThat(opened).isEqualTo(5);
        assertThat(map.select(".pw-figure").eachText()).contains(
                "50% 2 of 4 lines serve an outcome", "0% 0 of 2 outcomes have an owner", "50% 1 of 2 outcomes have a KPI",
                "100% 2 of 2 outcomes have money");
    }

    @OnBothDatabases
    void countsNothingThatTheReaderMayNotRead(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        filled(wired);
        Http http = new Http(wired);
        wired.as(Town.CULTURE);

        assertThat(shown(http.get("/outcomes?round=r27")).getElementById("check").text()).contains("of 0 lines");
        assertThat(shown(http.get("/outcomes/tree?round=r27")).select(".pw-tree__box--department")).isEmpty();
        assertThat(shown(http.get("/outcomes/none?round=r27")).select(".pw-changes li")).isEmpty();
    }

    @OnBothDatabases
    void drawsTheTreeAndSaysTheSameInItsTable(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        filled(wired);

        Document tree = shown(new Http(wired).get("/outcomes/tree?round=r27"));

        assertThat(tree.select("svg [style]")).isEmpty();
        assertThat(tree.select("svg .pw-tree__box--objective")).hasSize(2);
        assertThat(tree.select("svg .pw-tree__strand--1, svg .pw-tree__strand--2")).hasSize(2);
        assertThat(tree.select("table tbody tr")).hasSize(2);
        assertThat(tree.select("table").text()).contains("Every child starts well", "Places that work");
    }

    @OnBothDatabases
    void aLinkSaysWhyAndAPartnershipIsASecondTarget(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = filled(wired);
        Http http = new Http(wired);

        assertThat(shown(http.get("/outcomes/o1?round=r27")).select(".pw-changes li").text()).contains("strong: Straight");
        assertThat(shown(http.get("/outcomes/h1?round=r27")).select(".pw-changes li").text()).contains("For the board");
        Document face = shown(http.get("/plans/" + plan.id()));
        assertThat(face.text()).contains("Health Board: Clean air at the gate");
        assertThat(face.select(".pw-fit__figure").text()).isEqualTo("2 of 4 lines");
        Line line = wired.plans.lines(plan.id()).get(3);
        assertThat(http.form("/lines/" + line.id(), "kind", "risk", "section", "What we will do", "from", "1", "text", "Serves nothing",
                "o", "o1", "s.o1", "weak", "y.o1", "By a detour").status()).isEqualTo(303);
        assertThat(wired.plans.line(line.id()).orElseThrow().outcomes()).containsExactly(new OutcomeLink("o1", false, "By a detour"));
        assertThat(shown(http.get("/lines/" + line.id() + "/edit")).getElementById("y-o1").val()).isEqualTo("By a detour");
    }

    @OnBothDatabases
    void aProposalIsAnsweredOnceAndItsTrailIsKept(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Http http = new Http(wired);

        Answer empty = http.form("/outcomes/proposals", "outcome", "o1", "words", "", "why", "Because");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.text()).getElementById("why").val()).isEqualTo("Because");
        assertThat(http.form("/outcomes/proposals", "outcome", "o1", "words", "Add air quality", "why", "Because").status()).isEqualTo(303);
        String id = wired.proposals.all().get(0).id();

        wired.as(Town.CULTURE);
        assertThat(shown(http.get("/outcomes/proposals")).select("article")).isEmpty();
        assertThat(http.form("/outcomes/proposals/" + id + "/answer", "to", "accept").status()).isEqualTo(404);
        wired.as(Town.DIRECTOR);
        assertThat(http.form("/outcomes/proposals/" + id + "/answer", "to", "accept").status()).isEqualTo(403);
        wired.as(Town.STRATEGY);
        assertThat(http.form("/outcomes/proposals/" + id + "/answer", "to", "decline", "answer", " ").status()).isEqualTo(422);
        assertThat(http.form("/outcomes/proposals/" + id + "/answer", "to", "accept", "answer", "Agreed").status()).isEqualTo(303);
        assertThat(http.form("/outcomes/proposals/" + id + "/answer", "to", "decline", "answer", "No").status()).isEqualTo(409);
        wired.as(Town.CULTURE);
        Document list = shown(http.get("/outcomes/proposals"));
        assertThat(list.select("article").text()).contains("Accepted for the next corporate plan", "Sue Strategy", "Agreed");
        assertThat(wired.proposals.all()).extracting(Proposal::state).containsExactly(Proposal.State.ACCEPTED);
    }

    @OnBothDatabases
    void aStrategyLeadSaysWhoAnswersForAnOutcome(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Http http = new Http(wired);
        assertThat(http.form("/outcomes/o1/owner", "owner", "Me").status()).isEqualTo(403);
        wired.as(Town.STRATEGY);

        assertThat(http.form("/outcomes/o1/owner", "owner", "Director of Children").status()).isEqualTo(303);

        assertThat(shown(http.get("/outcomes/o1")).getElementById("owner").val()).isEqualTo("Director of Children");
        assertThat(http.form("/outcomes/nothing/owner", "owner", "Me").status()).isEqualTo(404);
    }
}
