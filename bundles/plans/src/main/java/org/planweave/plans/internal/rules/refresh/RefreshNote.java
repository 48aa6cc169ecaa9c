package org.planweave.plans.internal.rules.refresh;

import java.time.Instant;

/**
 * A reason that somebody gave in a plan's refresh.
 *
 * @param subject the id of the line of last year that is dropped, or of the plan's own line that is explained
 * @param explains the target that the reason speaks of; empty for a drop and for a new line
 * @param by the id of the person, or {@code portal}
 */
public record RefreshNote(String subject, boolean dropped, String reason, String explains, Instant at, String by) {}
