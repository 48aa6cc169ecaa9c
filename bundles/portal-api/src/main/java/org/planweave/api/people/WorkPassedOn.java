package org.planweave.api.people;

import org.jspecify.annotations.Nullable;
import org.planweave.api.events.Event;

/**
 * Somebody left, or moved to another department, and somebody else does their work now. A module that keeps who is to do something writes
 * the successor in their place; where there is none, it warns whoever answers for the work.
 *
 * @param person the id of whoever did it
 * @param department the id of the department whose work it is, or null for all of it
 * @param successor the id of whoever does it now, or null for nobody yet
 */
public record WorkPassedOn(String person, @Nullable String department, @Nullable String successor) implements Event {}
