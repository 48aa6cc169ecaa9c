package org.planweave.plans.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.planweave.api.Problem;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
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
class StoredPlansTest {

    @OnBothDatabases
    void freezesEditionsForGood(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        List<Line> lines = wired.plans.add(plan.id(), WiredPlans.actions(3));
        wired.plans.makeEdition(plan.id(), "For the file");
        wired.plans.change(lines.get(0).id(), 1, LineDraft.of("kpi", "What we are for", "Other words"));
        wired.plans.remove(lines.get(1).id(), 1);

        assertThat(wired.plans.lines(plan.id(), 1)).extracting(Line::text)
                .containsExactly("Mend street 1", "Mend street 2", "Mend street 3");
        assertThat(wired.plans.lines(plan.id(), 1)).extracting(Line::number).containsExactly("A1", "A2", "A3");
        assertThat(wired.plans.lines(plan.id(), 2)).isEmpty();
        assertThat(wired.plans.plan(plan.id()).orElseThrow().version()).isEqualTo(1);
    }

    @OnBothDatabases
    void hidesADraftFromOtherDepartmentsUntilItsReview(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Line line = wired.plans.add(plan.id(), WiredPlans.actions(1)).get(0);
        wired.as(Town.HOUSING);
        assertThat(wired.plans.plan(plan.id())).isEmpty();
        assertThat(wired.plans.plans("r27")).isEmpty();
        assertThat(wired.plans.lines(plan.id())).isEmpty();
        assertThat(wired.plans.linesOfRound("r27")).isEmpty();
        assertThat(wired.plans.line(line.id())).isEmpty();
        assertThat(wired.plans.versions(line.id(), 1, 1)).isEmpty();
        assertThat(wired.plans.editions(plan.id())).isEmpty();
        assertThatThrownBy(() -> wired.plans.add(plan.id(), WiredPlans.actions(1))).hasMessageContaining("no such");

        wired.as(Town.DIRECTOR);
        Plan moved = wired.plans.move(plan.id(), PlanState.CLUSTER_REVIEW);
        assertThat(moved.version()).isEqualTo(1);
        assertThat(wired.rights.of(line.ref()).audience()).isEqualTo(Audience.CLUSTER);

        wired.as(Town.HOUSING);
        assertThat(wired.plans.lines(plan.id())).hasSize(1);
        assertThat(wired.plans.lines(plan.id(), 1)).hasSize(1);
        assertThatThrownBy(() -> wired.plans.change(line.id(), 1, LineDraft.of("action", "", "Ours")))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::status).isEqualTo(403);
        wired.as(Town.CULTURE);
        assertThat(wired.plans.lines(plan.id())).isEmpty();
    }

    @OnBothDatabases
    void staysWhereAConditionHoldsIt(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        wired.conditions.add((held, to) -> List.of("Two comments are open; answer them first."));
        wired.conditions.add((held, to) -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> wired.plans.move(plan.id(), PlanState.CLUSTER_REVIEW))
                .hasMessageContaining("Two comments are open")
                .hasMessageContaining("could not be carried out");
        assertThat(wired.plans.plan(plan.id()).orElseThrow().state()).isEqualTo(PlanState.DRAFT);
        assertThat(wired.plans.editions(plan.id())).isEmpty();
    }

    @OnBothDatabases
    void writesNoMoreAfterApproval(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        Line line = wired.plans.add(plan.id(), WiredPlans.actions(1)).get(0);
        for (PlanState state : List.of(PlanState.values()).subList(1, PlanState.APPROVED.ordinal() + 1)) {
            wired.plans.move(plan.id(), state);
        }

        assertThatThrownBy(() -> wired.plans.change(line.id(), 1, LineDraft.of("action", "", "Late"))).hasMessageContaining("Approved");
        assertThatThrownBy(() -> wired.plans.remove(line.id(), 1)).hasMessageContaining("Approved");
    }

    @OnBothDatabases
    void makesOnePlanOfAKindForADepartmentAndRound(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        assertThat(plan.title()).isEqualTo("Highways and Waste, business plan 2027–28");

        assertThatThrownBy(wired::plan).hasMessageContaining("already");
        assertThatThrownBy(() -> wired.plans.create(new PlanDraft("d-ho", "r27", "Business plan", "", null)))
                .hasMessageContaining("Housing");
    }

    @OnBothDatabases
    void makesTheRoundOfAPeriodOnce(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        assertThatThrownBy(() -> wired.plans.ensureRound("2019-20")).hasMessageContaining("corporate strategy lead");
        assertThat(wired.plans.ensureRound("April 2027 to March 2028").id()).isEqualTo("r27");

        portal.currentUser().actAsPortal();
        String made = wired.plans.ensureRound("2019-20").id();
        assertThat(wired.plans.ensureRound("2019–2020").id()).isEqualTo(made);
        assertThat(wired.plans.rounds()).hasSize(2);
        assertThat(wired.plans.currentRound().orElseThrow().id()).isEqualTo("r27");
        assertThatThrownBy(() -> wired.plans.ensureRound("soon")).hasMessageContaining("not a period");
    }
}
