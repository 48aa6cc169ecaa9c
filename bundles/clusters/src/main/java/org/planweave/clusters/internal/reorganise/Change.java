package org.planweave.clusters.internal.reorganise;

import org.jspecify.annotations.Nullable;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;

/**
 * A cluster as it is to be.
 *
 * @param before as it stands; null for one that is new
 */
public record Change(@Nullable Cluster before, Charter charter, boolean open) {}
