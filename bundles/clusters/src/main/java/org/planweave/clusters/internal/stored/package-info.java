/**
 * Clusters as they are kept: reads, and writes with their memberships, record and events in one transaction.
 * Nobody else writes rows.
 */
@NullMarked
package org.planweave.clusters.internal.stored;

import org.jspecify.annotations.NullMarked;
