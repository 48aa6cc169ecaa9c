package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.synergies.internal.beside.SlipBeside;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;

/** N8: a line moved by a quarter in its form shows the plans that this touches, before it is saved. */
@SynergiesTest
class N8Test {

    private static void dated(Looking looking) {
        looking.town.keep("a1", looking.town.highways, draft(looking.town.line("a1").text(), "2027-06-07", "2027-07-30"), 1);
        looking.town.keep("b1", looking.town.culture, draft(looking.town.line("b1").text(), "2027-07-03", "2027-07-18"), 1);
        looking.finding.run(false);
    }

    private static LineDraft draft(String text, String start, String end) {
        return new LineDraft("action", "What we will do", text, Map.of("start", start, "end", end), List.of(), Classification.OPEN);
    }

    private static String beside(Looking looking, String id, String start, String end) {
        Line now = looking.town.line(id);
        Line typed = new Line(id, now.plan(), now.kind(), now.number(), now.section(), 0, now.text(), Map.of("start", start, "end", end),
                List.of(), Classification.OPEN, now.version(), now.at(), now.by(), null);
        SlipBeside slip = new SlipBeside(looking.reads, looking.initiatives, new PageParts(looking.town.room), looking.town.room);
        return Jsoup.parse(Html.string(slip.render(List.of(typed)).getOrDefault(id, Html.EMPTY))).text();
    }

    @OnBothDatabases
    void aQuarterLaterIsSaidBeforeItIsSaved(TestPortal portal) {
        Looking looking = new Looking(portal);
        dated(looking);
        assertThat(beside(looking, "a1", "2027-06-07", "2027-07-30")).as("nothing moved").isEmpty();
        assertThat(beside(looking, "a1", "2027-09-07", "2027-10-30")).contains("This move touches one other plan",
                "from 7 June 2027 to 30 July 2027 to 7 September 2027 to 30 October 2027",
                "Culture and Leisure: B1 would no longer fall on the same days (3 July 2027 to 18 July 2027)");
        assertThat(looking.town.line("a1").field("end")).isEqualTo("2027-07-30");

        portal.actAs(looking.town.outsider);
        assertThat(beside(looking, "a1", "2027-09-07", "2027-10-30")).as("who may not read the other line").isEmpty();
    }

    @OnBothDatabases
    void whatPartnersHaveAgreedOnIsSaidForEachOfThem(TestPortal portal) {
        Agreeing agreeing = new Agreeing(portal);
        String id = agreeing.propose("Close Tenter Lane once.", false);
        agreeing.sign(id, agreeing.looking.town.other);
        portal.actAs(agreeing.looking.town.planner);
        String joint = agreeing.one(id).lines().get(agreeing.looking.town.highways.id());
        assertThat(beside(agreeing.looking, joint, "", "2028-02-29"))
                .contains("Culture and Leisure: the joint initiative “Tenter Lane” is to be done by 30 November 2027");
    }
}
