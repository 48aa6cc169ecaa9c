package org.planweave.clusters.internal.stored;

import org.planweave.api.events.Event;

/** A cluster was formed. */
record ClusterFormed(String cluster, String round) implements Event {}
