/**
 * The module synergies: where lines of different departments touch, with the reasons, and what people made of it.
 * What others may know of it goes through the portal's API; nothing here is exported.
 */
@NullMarked
@PlanweaveModule(
        id = "synergies",
        title = "Synergies",
        summary = "Threads between departments with their reasons",
        paths = {"synergies"},
        switches = {"on"},
        entities = {
            "org.planweave.synergies.internal.rows.FindingRow",
            "org.planweave.synergies.internal.rows.VerdictRow",
            "org.planweave.synergies.internal.rows.InitiativeRow",
            "org.planweave.synergies.internal.rows.TermsRow",
            "org.planweave.synergies.internal.rows.SignatureRow",
            "org.planweave.synergies.internal.rows.JointLineRow",
            "org.planweave.synergies.internal.rows.DetectorRow",
            "org.planweave.synergies.internal.rows.StruckFactRow"
        })
package org.planweave.synergies.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
