package org.planweave.synergies.internal.rules;

import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Line;

/** A line with its department's id. */
public record Placed(Line line, String department) {

    public @Nullable Days days() {
        return Days.of(line.fields()).orElse(null);
    }
}
