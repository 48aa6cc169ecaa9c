package org.planweave.clusters.internal.stored;

import org.planweave.api.events.Event;

/** Minutes of a meeting were written or changed. */
record MeetingMinuted(String meeting, String cluster) implements Event {}
