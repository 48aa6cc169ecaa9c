package org.planweave.clusters.internal.rules;

import java.time.Instant;
import java.util.Set;

/**
 * Something that became of a cluster.
 *
 * @param what one of {@code formed}, {@code changed}, {@code brought}, {@code closed}, {@code reopened}
 * @param fields what was changed
 * @param charter the charter from then on
 * @param by person id, or {@code portal}
 */
public record Happening(
        String what, Set<Field> fields, String reason, Charter charter, Instant at, String by) {}
