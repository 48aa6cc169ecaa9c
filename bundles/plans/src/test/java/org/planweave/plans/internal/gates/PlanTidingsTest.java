package org.planweave.plans.internal.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.planweave.api.notices.PeopleTold;
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
import org.planweave.plans.internal.wired.Rounds;
import org.planweave.plans.internal.wired.Town;
import org.planweave.plans.internal.wired.WiredPlans;
import org.planweave.test.HeardTidings;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "plans", entities = {
    RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class, EditionLineRow.class,
    KeptDraftRow.class, RefreshNoteRow.class, ProposalRow.class,
    RoundSetupRow.class, TemplateRow.class, BankHolidayRow.class, SignOffRow.class, CoverRow.class,
    OverrideRow.class, ReminderRow.class, OutturnRow.class})
class PlanTidingsTest {

    private static final LocalDate PAST = LocalDate.of(2020, 1, 6);

    private static List<PeopleTold.Notice> told(HeardTidings heard) {
        return heard.since().stream().map(PeopleTold::notice).filter(Objects::nonNull).toList();
    }

    private static Plan now(WiredPlans wired, Plan plan) {
        return wired.plans.plan(plan.id()).orElseThrow();
    }

    private static Plan inReview(WiredPlans wired) {
        wired.as(Town.PLANNER);
        Plan plan = wired.plan();
        wired.plans.add(plan.id(), WiredPlans.actions(2));
        return wired.plans.move(plan.id(), PlanState.CLUSTER_REVIEW);
    }

    @OnBothDatabases
    void whoSignsIsToldWhenItIsTheirTurnAndNoMoreOnceSomebodySigned(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(Rounds.DIRECTOR), PAST, PAST);
        HeardTidings heard = new HeardTidings(portal);

        Plan plan = inReview(wired);

        assertThat(told(heard)).singleElement().satisfies(one -> {
            assertThat(one.topic()).isEqualTo(PlanTopics.SIGN.id());
            assertThat(one.people()).containsExactly(Town.DIRECTOR.id());
            assertThat(one.by()).isEqualTo(Town.PLANNER.id());
            assertThat(one.about()).isEqualTo(plan.ref());
            assertThat(one.sentence()).isEqualTo("“" + plan.title() + "” waits for your signature: The director’s agreement.");
        });

        wired.as(Town.DIRECTOR);
        wired.signOffs.sign(now(wired, plan), "director", true, "");
        assertThat(heard.since()).extracting(PeopleTold::notice, one -> one.over() == null ? null : one.over().person())
                .containsExactly(tuple(null, Town.DIRECTOR.id()));
    }

    @OnBothDatabases
    void theDepartmentIsToldWhenItsPlanIsSentOrMovedBack(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(Rounds.DIRECTOR), PAST, PAST);
        Plan plan = inReview(wired);
        HeardTidings heard = new HeardTidings(portal);

        wired.as(Town.DIRECTOR);
        wired.signOffs.sign(now(wired, plan), "director", false, "K1 has no target");
        assertThat(told(heard)).extracting(PeopleTold.Notice::topic, PeopleTold.Notice::people, PeopleTold.Notice::sentence)
                .containsExactly(tuple(PlanTopics.BACK.id(), List.of(Town.PLANNER.id(), Town.DIRECTOR.id()),
                        "Dan Director sent the plan of Highways and Waste back at “The director’s agreement”."));

        wired.plans.move(plan.id(), PlanState.DRAFT);
        List<PeopleTold> moved = heard.since();
        assertThat(moved.stream().filter(one -> one.over() != null).map(one -> one.over().topic()))
                .as("what was waited for before").contains(PlanTopics.SIGN.id(), PlanTopics.BACK.id());
        assertThat(moved.get(moved.size() - 1).notice()).isNotNull().satisfies(one -> {
            assertThat(one.sentence()).isEqualTo("Dan Director moved the plan of Highways and Waste back to “Draft”.");
            assertThat(one.by()).isEqualTo(Town.DIRECTOR.id());
        });
    }

    @OnBothDatabases
    void whatThePortalItselfDoesTellsNobody(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(Rounds.DIRECTOR), PAST, PAST);
        wired.as(Town.PLANNER);
        Plan plan = wired.plan();
        wired.plans.add(plan.id(), WiredPlans.actions(2));
        HeardTidings heard = new HeardTidings(portal);

        portal.currentUser().asPortal(() -> wired.plans.move(plan.id(), PlanState.CLUSTER_REVIEW));

        assertThat(told(heard)).isEmpty();
    }
}
