/**
 * The streets cluster, ready made, with a rule of its own: an action in a place has its dates before the plan leaves
 * cluster review.
 * Its departments, lead, calendar and words stand in {@code cluster/cluster.json}.
 */
@NullMarked
@PlanweaveModule(
        id = "cluster-streets",
        title = "Streets cluster",
        summary = "Departments that work in the same streets")
package org.planweave.clusterstreets.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
