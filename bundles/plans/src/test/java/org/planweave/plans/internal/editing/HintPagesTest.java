package org.planweave.plans.internal.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.HintsOffRow;
import org.planweave.plans.internal.rows.KeptDraftRow;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.OutcomeRow;
import org.planweave.plans.internal.rows.OutturnRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.RoundRow;
import org.planweave.plans.internal.rows.RoundSetupRow;
import org.planweave.plans.internal.rows.VersionRow;
import org.planweave.plans.internal.wired.Http;
import org.planweave.plans.internal.wired.Town;
import org.planweave.plans.internal.wired.WiredPlans;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;

@PortalTest(module = "plans", entities = {
    RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class, EditionLineRow.class,
    KeptDraftRow.class, HintsOffRow.class, RoundSetupRow.class, OutturnRow.class})
class HintPagesTest {

    private static final String NASTY = "Utilise <b>this</b>";

    private static Line line(WiredPlans wired) {
        Plan plan = wired.plan();
        return wired.plans.add(plan.id(), List.of(LineDraft.of("action", "What we will do", NASTY))).get(0);
    }

    @OnBothDatabases
    void standBelowTheTextAndNeverBlock(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Line line = line(wired);
        Http http = new Http(wired);

        Document page = Jsoup.parse(http.get("/lines/" + line.id() + "/edit").text());
        assertThat(page.select("#line-form button").get(0).hasAttr("name")).as("the Enter key saves, and asks for nothing else").isFalse();
        assertThat(page.select("#hints li").eachText()).containsExactly("Instead of “Utilise” write “use”.");

        Document live = Jsoup.parse(http.form("/lines/" + line.id() + "/hints", "text", "The bins", "kind", "action").text());
        assertThat(live.select("li").text()).contains("“The bins” does not begin with what is done.");
        assertThat(wired.drafts.of(line.id())).as("asking keeps nothing").isEmpty();

        Document checked = Jsoup.parse(http.form("/lines/" + line.id(), "text", "Open it", "kind", "action", "from", "1", "check", "1").text());
        assertThat(checked.select("#hints").text()).isEqualTo("No hints: it is short and plain.");
        assertThat(checked.select("#text").text()).isEqualTo("Open it");

        assertThat(http.form("/lines/" + line.id(), "text", "The utilised bins", "kind", "action", "from", "1").status()).isEqualTo(303);
        assertThat(Jsoup.parse(http.form("/plans/" + line.plan() + "/lines/hints", "text", "Mend it", "kind", "action").text())
                .select("li")).isEmpty();
    }

    @OnBothDatabases
    void goAwayForThePersonWhoDoesNotWantThem(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Line line = line(wired);
        Http http = new Http(wired);

        Document off = Jsoup.parse(http.form(
                "/lines/" + line.id(), "text", "The words typed", "kind", "action", "from", "1", "hints", "off").text());
        assertThat(off.select("#hints")).isEmpty();
        assertThat(off.select("#text").text()).as("what was typed is still there").isEqualTo("The words typed");
        assertThat(http.get("/plans/" + line.plan() + "/lines/new").text()).doesNotContain("id=\"hints\"");

        wired.as(Town.DIRECTOR);
        assertThat(http.get("/lines/" + line.id() + "/edit").text()).as("others choose for themselves").contains("id=\"hints\"");

        wired.as(Town.PLANNER);
        http.form("/lines/" + line.id(), "text", "x", "kind", "action", "from", "1", "hints", "on");
        assertThat(http.get("/lines/" + line.id() + "/edit").text()).contains("id=\"hints\"");
    }

    @OnBothDatabases
    void areForThoseWhoMayWriteTheLine(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Line line = line(wired);
        Http http = new Http(wired);
        wired.as(Town.CULTURE);

        assertThat(http.form("/lines/" + line.id() + "/hints", "text", "x").status()).isIn(403, 404);
    }

    @OnBothDatabases
    void whatStandsBesideTheFormIsOfWhatIsTypedAndNotSaved(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Line line = line(wired);
        Http http = new Http(wired);
        http.contributed.put("line.form.beside/v1", Map.of(line.id(), Html.text("Near it"), "new." + line.plan(), Html.text("Near this")));
        String beside = http.form("/lines/" + line.id() + "/beside", "text", "Mend it", "kind", "action", "f.end", "30 June 2027").text();
        assertThat(Jsoup.parse(beside).body().text()).isEqualTo("Near it");
        assertThat(http.asked.get("line.form.beside/v1")).singleElement().isInstanceOfSatisfying(Line.class, typed -> {
            assertThat(typed.text()).isEqualTo("Mend it");
            assertThat(typed.field("end")).isEqualTo("2027-06-30");
            assertThat(typed.version()).isEqualTo(line.version());
        });
        assertThat(wired.plans.line(line.id()).orElseThrow().text()).isEqualTo(NASTY);
        assertThat(wired.drafts.of(line.id())).isEmpty();
        assertThat(http.form("/plans/" + line.plan() + "/lines/beside", "text", "New").text()).contains("Near this");
        wired.as(Town.CULTURE);
        assertThat(http.form("/lines/" + line.id() + "/beside", "text", "x").status()).isIn(403, 404);
    }
}
