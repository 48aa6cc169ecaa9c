package org.planweave.plans.internal.setup;

import java.time.Instant;
import java.time.LocalDate;
import org.planweave.api.planning.PlanState;

/**
 * Somebody was reminded that their department's plan is late.
 *
 * @param department its id
 * @param person the id of who was reminded
 * @param state the state that the plan has not reached
 * @param gate the title of the date that it missed
 * @param due that date
 * @param by the id of who sent it
 */
public record Reminder(String department, String person, PlanState state, String gate, LocalDate due, String by, Instant at) {}
