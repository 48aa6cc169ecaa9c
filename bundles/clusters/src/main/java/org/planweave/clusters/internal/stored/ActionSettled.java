package org.planweave.clusters.internal.stored;

import org.planweave.api.events.Event;

/** What somebody was to do is done, or no longer wanted. */
record ActionSettled(String action, String meeting, String cluster) implements Event {}
