/**
 * Clusters that modules bring ready made as {@code cluster/cluster.json}.
 * What people change on the page wins over what a bundle says.
 */
@NullMarked
package org.planweave.clusters.internal.bundles;

import org.jspecify.annotations.NullMarked;
