package org.planweave.clusters.internal.stored;

import org.planweave.api.events.Event;

/** A cluster was closed. Its history stays. */
record ClusterClosed(String cluster, String round) implements Event {}
