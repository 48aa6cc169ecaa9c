package org.planweave.api.planning;

import org.planweave.api.events.Event;

/** A plan went on, or back, to another state. */
public record PlanMoved(String plan, PlanState from, PlanState to) implements Event {}
