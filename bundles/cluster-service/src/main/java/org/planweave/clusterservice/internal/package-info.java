/**
 * The service cluster, ready made: its departments, lead, calendar and words stand in {@code cluster/cluster.json}.
 * There is no code here; the module clusters reads the file while this one runs.
 */
@NullMarked
@PlanweaveModule(
        id = "cluster-service",
        title = "Service cluster",
        summary = "Departments that serve households and traders")
package org.planweave.clusterservice.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
