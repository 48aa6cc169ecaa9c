package org.planweave.clusters.internal.stored;

import org.planweave.api.events.Event;

/** Somebody was given something to do after a meeting. */
record ActionGiven(String action, String meeting, String cluster, String owner, String due) implements Event {}
