package org.planweave.api.planning;

import org.planweave.api.events.Event;

/** A line was written or changed; this is its newest version. */
public record LineWritten(String line, String plan, long version) implements Event {}
