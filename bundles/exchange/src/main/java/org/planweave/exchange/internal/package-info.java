/**
 * The module exchange: planning papers become plans after a check, plans become documents, and Word files come back with
 * changes and comments.
 * It stores nothing of its own; plans are made through the portal's facade.
 */
@NullMarked
@PlanweaveModule(
        id = "exchange",
        title = "Import and export",
        summary = "Planning papers in and plans out",
        paths = {"imports", "plans/*/export", "plans/*/word", "rounds/*/archive"},
        switches = {"on"})
package org.planweave.exchange.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
