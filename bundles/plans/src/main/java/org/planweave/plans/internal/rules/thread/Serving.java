package org.planweave.plans.internal.rules.thread;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.OutcomeLink;

/** Which lines serve the corporate plan. A link to a partnership's priority alone does not: that is a second thing to serve. */
public final class Serving {

    private final Set<String> outcomes;

    public Serving(Collection<Outcome> corporate) {
        this.outcomes = corporate.stream().map(Outcome::id).collect(Collectors.toSet());
    }

    public boolean serves(Line line) {
        return line.outcomes().stream().anyMatch(link -> outcomes.contains(link.outcome()));
    }

    /** The line's links to the corporate plan. */
    public List<OutcomeLink> links(Line line) {
        return line.outcomes().stream().filter(link -> outcomes.contains(link.outcome())).toList();
    }

    public long count(Collection<Line> lines) {
        return lines.stream().filter(this::serves).count();
    }
}
