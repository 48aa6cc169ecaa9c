package org.planweave.clusters.internal.stored;

import org.planweave.api.events.Event;

/** A cluster kept its plan on one page as a new edition. */
record SheetAgreed(String cluster, String round, int edition) implements Event {}
