/**
 * The module plans: rounds, plans, lines with their versions, and the corporate outcomes that they serve.
 * What others may know of it stands in the portal's API; nothing here is exported.
 */
@NullMarked
@PlanweaveModule(
        id = "plans",
        title = "Plans",
        summary = "Rounds, plans, their lines and the outcomes",
        paths = {"plans", "lines", "rounds", "outcomes", "proposals", "approvals"},
        always = true,
        entities = {
            "org.planweave.plans.internal.rows.RoundRow",
            "org.planweave.plans.internal.rows.OutcomeRow",
            "org.planweave.plans.internal.rows.PlanRow",
            "org.planweave.plans.internal.rows.LineRow",
            "org.planweave.plans.internal.rows.VersionRow",
            "org.planweave.plans.internal.rows.EditionRow",
            "org.planweave.plans.internal.rows.EditionLineRow",
            "org.planweave.plans.internal.rows.KeptDraftRow",
            "org.planweave.plans.internal.rows.HintsOffRow",
            "org.planweave.plans.internal.rows.RefreshNoteRow",
            "org.planweave.plans.internal.rows.ProposalRow",
            "org.planweave.plans.internal.rows.RoundSetupRow",
            "org.planweave.plans.internal.rows.TemplateRow",
            "org.planweave.plans.internal.rows.BankHolidayRow",
            "org.planweave.plans.internal.rows.SignOffRow",
            "org.planweave.plans.internal.rows.CoverRow",
            "org.planweave.plans.internal.rows.OverrideRow",
            "org.planweave.plans.internal.rows.ReminderRow",
            "org.planweave.plans.internal.rows.OutturnRow"
        })
package org.planweave.plans.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
