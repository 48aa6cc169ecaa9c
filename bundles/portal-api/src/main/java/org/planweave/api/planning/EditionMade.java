package org.planweave.api.planning;

import org.planweave.api.events.Event;

/** A plan's lines were frozen as an edition. */
public record EditionMade(String plan, int number) implements Event {}
