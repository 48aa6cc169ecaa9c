package org.planweave.api.planning;

import org.planweave.api.events.Event;

/** A plan was made. */
public record PlanCreated(String plan) implements Event {}
