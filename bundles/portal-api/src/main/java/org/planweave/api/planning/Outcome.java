package org.planweave.api.planning;

import org.planweave.api.Identified;

/**
 * A state of affairs wanted for people; it belongs to the corporate plan.
 *
 * @param number its number in the corporate plan, from 1
 * @param objective the title of the corporate objective it stands under
 */
public record Outcome(String id, int number, String title, String objective) implements Identified {}
