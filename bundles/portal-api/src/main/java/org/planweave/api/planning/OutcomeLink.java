package org.planweave.api.planning;

import java.util.Objects;

/**
 * How a line serves an outcome of the corporate plan, or a priority of a partnership: strongly, or as one that contributes.
 *
 * @param outcome the id of the outcome or priority
 * @param reason how it serves it, where its writer says so; else empty
 */
public record OutcomeLink(String outcome, boolean strong, String reason) {

    public OutcomeLink {
        // Links that were written before there were reasons have none.
        reason = Objects.requireNonNullElse(reason, "");
    }

    public OutcomeLink(String outcome, boolean strong) {
        this(outcome, strong, "");
    }
}
