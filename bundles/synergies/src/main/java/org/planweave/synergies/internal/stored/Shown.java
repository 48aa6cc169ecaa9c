package org.planweave.synergies.internal.stored;

import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.api.planning.Line;

/** A synergy with its two lines, both open to the reader and both as they were when it was found. */
public record Shown(Synergy synergy, Line a, Line b) {

    /** Whether one of its lines is this one. */
    public boolean ties(String line) {
        return a.id().equals(line) || b.id().equals(line);
    }
}
