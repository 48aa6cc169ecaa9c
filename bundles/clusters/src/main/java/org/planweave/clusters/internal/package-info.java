/**
 * The module clusters: which departments plan together in a round, under which rules, and their plans side by side.
 * The decision point reads who shares drafts from what is written here; nothing here is exported.
 */
@NullMarked
@PlanweaveModule(
        id = "clusters",
        title = "Clusters",
        summary = "Departments that plan together and their plans",
        paths = {"clusters"},
        entities = {
            "org.planweave.clusters.internal.rows.ClusterRow",
            "org.planweave.clusters.internal.rows.HistoryRow",
            "org.planweave.clusters.internal.rows.SheetRow",
            "org.planweave.clusters.internal.rows.MeetingRow",
            "org.planweave.clusters.internal.rows.TaskRow",
            "org.planweave.clusters.internal.rows.ReorganisationRow"
        })
package org.planweave.clusters.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
