/**
 * Rounds as the corporate strategy lead sets them up, the board that shows who is late, and reminders.
 */
@NullMarked
package org.planweave.plans.internal.rounds;

import org.jspecify.annotations.NullMarked;
