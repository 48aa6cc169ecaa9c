/**
 * The administrator's pages, and each department's own switches.
 * It decides nothing: what it shows and does is the host's, asked through its services.
 */
@PlanweaveModule(
        id = "admin",
        title = "Administration",
        summary = "Modules and people and the record",
        paths = {"admin", "our-features"},
        always = true)
@NullMarked
package org.planweave.admin.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
