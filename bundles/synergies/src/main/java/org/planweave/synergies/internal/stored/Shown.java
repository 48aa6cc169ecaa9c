package org.planweave.synergies.internal.stored;

import org.planweave.synergies.internal.rules.Synergy;
import java.util.List;
import java.util.Optional;
import org.planweave.api.planning.Line;

/** A synergy with its two lines, both open to the reader and both as they were when it was found. */
public record Shown(Synergy synergy, Line a, Line b) {

    private static final List<String> NAMING = List.of("place", "name", "partner", "subject", "people");

    /** Whether one of its lines is this one. */
    public boolean ties(String line) {
        return a.id().equals(line) || b.id().equals(line);
    }

    /** What both are about, in the words of the first line: the place before anything else. */
    public Optional<String> thing() {
        return NAMING.stream().flatMap(kind -> synergy.evidence().stream()
                .filter(piece -> piece.kind().equals(kind) && piece.spanA() != null)
                .map(piece -> piece.spanA().of(a.text()))).findFirst();
    }
}
