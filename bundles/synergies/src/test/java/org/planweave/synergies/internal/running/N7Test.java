package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.planweave.api.Problem;
import org.planweave.api.planning.LineFields;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;

/** N7: one text in many plans: changed in one place, it changes in both drafts and both reports; a final plan keeps what it says. */
@SynergiesTest
class N7Test {

    private static final String FIRST = "Close Tenter Lane once, for works and festival together.";
    private static final String SECOND = "Close Tenter Lane once, from 3 to 18 July.";

    private static String signed(Agreeing town, boolean replaces) {
        String id = town.propose(FIRST, replaces);
        town.sign(id, town.looking.town.other);
        return id;
    }

    @OnBothDatabases
    void otherWordsChangeBothDraftsAndBothReportsOnceBothHaveSigned(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        String id = signed(town, false);
        portal.actAs(town.looking.town.planner);
        town.proposing.change(id, 1, town.draft(SECOND, "40k", "", ""));
        assertThat(town.plansThatSay(FIRST)).as("until the partner has signed").containsExactly("plan-CL", "plan-HW");
        assertThat(town.report("HW")).singleElement().asString().contains(FIRST);

        town.sign(id, town.looking.town.other);
        assertThat(town.plansThatSay(FIRST)).isEmpty();
        assertThat(town.plansThatSay(SECOND)).containsExactly("plan-CL", "plan-HW");
        assertThat(town.report("HW")).singleElement().asString().contains(SECOND);
        assertThat(town.report("CL")).isEqualTo(town.report("HW"));
    }

    @OnBothDatabases
    void aFinalPlanKeepsWhatItSays(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        String id = signed(town, false);
        town.looking.town.close(town.looking.town.culture);
        portal.actAs(town.looking.town.planner);
        town.proposing.change(id, 1, town.draft(SECOND, "40k", "", ""));
        town.sign(id, town.looking.town.other);
        assertThat(town.plansThatSay(SECOND)).containsExactly("plan-HW");
        assertThat(town.plansThatSay(FIRST)).containsExactly("plan-CL");
    }

    @OnBothDatabases
    void mergedItTakesThePlaceOfBothLinesAndTheirHistoryStays(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        signed(town, true);
        assertThat(town.looking.town.line("a1").text()).isEqualTo(FIRST);
        assertThat(town.looking.town.line("a1").version()).isEqualTo(2);
        assertThat(town.looking.town.line("b1").text()).isEqualTo(FIRST);
        assertThat(town.looking.town.line("b1").field(LineFields.END)).isEqualTo("2027-11-30");
        assertThat(town.looking.town.line("b1").field(LineFields.PARTNERS)).isEqualTo("Highways and Waste");
    }

    @OnBothDatabases
    void whatCarriesItIsNotFoundAgainBetweenItsPartners(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        String id = signed(town, false);
        town.looking.finding.run(true);
        portal.actAs(town.looking.town.planner);
        String own = town.one(id).lines().get(town.looking.town.highways.id());
        assertThat(town.looking.reads.all()).isNotEmpty().noneMatch(one -> one.ties(own) && one.synergy().touches(town.looking.town.culture.id()));
        assertThat(town.looking.between(own, town.one(id).lines().get(town.looking.town.culture.id()))).isEmpty();
    }

    @OnBothDatabases
    void whoeverStartedFromOlderWordsIsToldAndNothingChanges(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        String id = signed(town, false);
        town.proposing.change(id, 1, town.draft(SECOND, "40k", "", ""));
        portal.actAs(town.looking.town.planner);
        assertThatThrownBy(() -> town.proposing.change(id, 1, town.draft("Mine.", "40k", "", ""))).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(412));
        assertThat(town.one(id).latest().text()).isEqualTo(SECOND);
    }
}
