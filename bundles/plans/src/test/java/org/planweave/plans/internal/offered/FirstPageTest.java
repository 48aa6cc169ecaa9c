package org.planweave.plans.internal.offered;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.plans.internal.rows.BankHolidayRow;
import org.planweave.plans.internal.rows.CoverRow;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.HintsOffRow;
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
import org.planweave.plans.internal.rounds.RoundTasks;
import org.planweave.plans.internal.wired.Http;
import org.planweave.plans.internal.wired.WiredPlans;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** What the module puts on the first page. */
@PortalTest(module = "plans", entities = {
    RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class, EditionLineRow.class,
    KeptDraftRow.class, HintsOffRow.class, RefreshNoteRow.class, ProposalRow.class,
    RoundSetupRow.class, TemplateRow.class, BankHolidayRow.class, SignOffRow.class, CoverRow.class,
    OverrideRow.class, ReminderRow.class, OutturnRow.class})
class FirstPageTest {

    @OnBothDatabases
    void costsAsManyStatementsWhateverTheDepartmentPlans(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        wired.plans.add(plan.id(), WiredPlans.actions(10));
        Http http = new Http(wired);
        OwnPlan own = new OwnPlan(http.parts);
        HomeCard card = new HomeCard(own);
        HomeTasks tasks = new HomeTasks(own, wired.drafts, new RoundTasks(http.rounds, http.turns, http.outturn));
        Supplier<List<Content>> page = () -> portal.asRequest(() -> {
            List<Content> parts = new ArrayList<>(tasks.render(List.of(plan)).values());
            parts.addAll(card.render(List.of(plan)).values());
            return parts;
        });
        assertThat(page.get()).as("a task and a card").hasSize(2);
        List<String> few = portal.statements().of(page);
        assertThat(few).hasSizeLessThanOrEqualTo(6);
        assertThat(few).filteredOn(sql -> sql.contains("department_plan")).as("the round's plans").hasSize(1);

        for (int i = 0; i < 9; i++) {
            Plan another = wired.plans.create(new PlanDraft("d-hw", "r27", "Plan " + i, "", null));
            wired.plans.add(another.id(), WiredPlans.actions(100));
        }
        assertThat(portal.statements().of(page)).hasSameSizeAs(few);
    }
}
