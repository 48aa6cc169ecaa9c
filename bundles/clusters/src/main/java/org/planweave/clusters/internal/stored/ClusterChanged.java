package org.planweave.clusters.internal.stored;

import org.planweave.api.events.Event;

/** A cluster's charter was changed, or it was opened again. */
record ClusterChanged(String cluster, String round) implements Event {}
