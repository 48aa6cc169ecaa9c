package org.planweave.comments.internal.consulting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A meeting at which a group was consulted, with the minute that says so.
 *
 * @param minute where the minute is to be found: “Housing Committee, 12 November 2026, minute 7”
 * @param by who entered it
 */
public record Meeting(String id, String plan, Consultee consultee, LocalDate held, String minute, String by, Instant at) {}
