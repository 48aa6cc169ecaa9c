/**
 * The module search: everything one may read, from every page.
 * It keeps no data of its own: its index is read anew from the other modules' resources whenever it starts.
 */
@NullMarked
@PlanweaveModule(
        id = "search",
        title = "Search",
        summary = "Finds what you may read",
        paths = {"search"})
package org.planweave.search.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
