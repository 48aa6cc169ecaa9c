/**
 * The parks cluster, ready made, and a detector that finds what several departments plan in the same park.
 * Which parks there are stands in a table of its own, which people add to.
 */
@PlanweaveModule(
        id = "cluster-parks",
        title = "Parks cluster",
        summary = "Departments that work in the same parks",
        paths = "cluster-parks",
        entities = "org.planweave.clusterparks.internal.ParkRow")
@NullMarked
package org.planweave.clusterparks.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
