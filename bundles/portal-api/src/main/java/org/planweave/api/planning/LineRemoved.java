package org.planweave.api.planning;

import org.planweave.api.events.Event;

/** A line was taken out of its plan. */
public record LineRemoved(String line, String plan) implements Event {}
