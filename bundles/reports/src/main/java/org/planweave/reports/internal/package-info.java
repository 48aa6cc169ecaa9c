/**
 * Committee and board reports: a plan put before members in the council's own form, as a page and as tagged PDF, with what is not for
 * publication kept out of the public edition.
 */
@PlanweaveModule(
        id = "reports",
        title = "Reports",
        summary = "Committee reports from plans, in the council’s own form, public and not for publication.",
        paths = {"reports"},
        entities = {
            "org.planweave.reports.internal.rows.EstimateRow",
            "org.planweave.reports.internal.rows.EstimateSetRow",
            "org.planweave.reports.internal.rows.FormRow",
            "org.planweave.reports.internal.rows.FormTemplateRow",
            "org.planweave.reports.internal.rows.ReportRow",
            "org.planweave.reports.internal.rows.SignatoryRow",
            "org.planweave.reports.internal.rows.TemplateRow",
            "org.planweave.reports.internal.rows.WordsRow"
        },
        switches = "on")
@NullMarked
package org.planweave.reports.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
