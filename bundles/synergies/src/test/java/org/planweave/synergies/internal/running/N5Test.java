package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.planweave.api.Problem;
import org.planweave.api.notices.PeopleTold;
import org.planweave.synergies.internal.rules.Initiative.State;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.HeardTidings;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;

/** N5: while one partner has not signed, the joint initiative is in no plan and no report. */
@SynergiesTest
class N5Test {

    private static final String TEXT = "Close Tenter Lane once, for works and festival together.";

    @OnBothDatabases
    void onePartnerNotSignedIsInNoReportAndNoPlan(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        String id = town.propose(TEXT, false);
        assertThat(town.one(id).state()).isEqualTo(State.IDEA);
        assertThat(town.plansThatSay(TEXT)).isEmpty();
        assertThat(town.report("HW")).noneMatch(said -> said.contains(TEXT));

        town.sign(id, town.looking.town.other);
        assertThat(town.one(id).state()).isEqualTo(State.PROPOSED);
        assertThat(town.plansThatSay(TEXT)).containsExactly("plan-CL", "plan-HW");
        assertThat(town.report("HW")).singleElement().asString().contains(TEXT, "£40,000 a year", "It is proposed");
        assertThat(town.report("CL")).isEqualTo(town.report("HW"));
    }

    @OnBothDatabases
    void growsFromProposalToDirectorsToFinanceAndReportsSayHowFar(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        String id = town.propose(TEXT, false);
        town.sign(id, town.looking.town.other);
        town.sign(id, town.looking.town.director);
        assertThat(town.one(id).state()).as("one director of two").isEqualTo(State.PROPOSED);
        portal.actAs(town.looking.town.treasurer);
        assertThatThrownBy(() -> town.signing.confirm(id, 1)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo("not-agreed"));
        town.sign(id, town.looking.town.otherDirector);
        assertThat(town.one(id).state()).isEqualTo(State.AGREED);
        assertThat(town.report("HW")).singleElement().asString().contains("finance has still to confirm");

        portal.actAs(town.looking.town.planner);
        assertThatThrownBy(() -> town.signing.confirm(id, 1)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(403));
        portal.actAs(town.looking.town.treasurer);
        town.signing.confirm(id, 1);
        assertThat(town.one(id).state()).isEqualTo(State.CONFIRMED);
        assertThat(town.report("CL")).singleElement().asString().doesNotContain("propose");
    }

    @OnBothDatabases
    void onlyPartnersSignAndOnlyWhatTheyRead(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        String id = town.propose(TEXT, false);
        portal.actAs(town.looking.town.outsider);
        assertThatThrownBy(() -> town.signing.sign(id, 1)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).as("who may not read it").isEqualTo(404));
        portal.actAs(town.looking.town.treasurer);
        assertThatThrownBy(() -> town.signing.sign(id, 1)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).as("who may only read it").isEqualTo(403));
        portal.actAs(town.looking.town.planner);
        town.proposing.change(id, 1, town.draft(TEXT + " In June.", "40k", "", ""));
        portal.actAs(town.looking.town.other);
        assertThatThrownBy(() -> town.signing.sign(id, 1)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).as("who read the terms before").isEqualTo("terms-newer"));
        assertThat(town.plansThatSay(TEXT)).isEmpty();
    }

    @OnBothDatabases
    void thoseWhoseWordIsWantedNextAreToldAndNobodyElse(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        HeardTidings heard = new HeardTidings(portal);
        String id = town.propose(TEXT, false);
        assertThat(told(heard)).containsExactly(List.of(town.looking.town.other.id()));
        town.sign(id, town.looking.town.other);
        assertThat(told(heard)).containsExactlyInAnyOrder(List.of(town.looking.town.director.id()), List.of(town.looking.town.otherDirector.id()));
        town.sign(id, town.looking.town.director);
        told(heard);
        town.sign(id, town.looking.town.otherDirector);
        assertThat(told(heard)).containsExactly(List.of(town.looking.town.treasurer.id()));
    }

    private static List<List<String>> told(HeardTidings heard) {
        return heard.since().stream().map(PeopleTold::notice).filter(Objects::nonNull).map(PeopleTold.Notice::people).toList();
    }
}
