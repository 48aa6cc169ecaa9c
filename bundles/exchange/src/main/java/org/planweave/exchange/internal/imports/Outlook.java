package org.planweave.exchange.internal.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Round;

/**
 * What an import would do.
 *
 * @param targets the plans it would make
 * @param round the round they go into, or null where it is not there yet
 * @param period the round's title, or the period that a round would be made of; empty if nobody says
 * @param assumed whether the round is the current one because the paper says no period
 * @param kind what kind of plans they would be
 * @param willCreate sentences: what would be made besides the plans
 * @param missing sentences: what stands in the way, and what to do about it
 */
public record Outlook(
        List<Target> targets,
        @Nullable Round round,
        String period,
        boolean assumed,
        String kind,
        List<String> willCreate,
        List<String> missing) {

    public Outlook {
        targets = List.copyOf(targets);
        willCreate = List.copyOf(willCreate);
        missing = List.copyOf(missing);
    }
}
