package org.planweave.plans.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;

/** What is not settled about a measure, in words: its target, or the measure itself. */
public final class TargetState {

    private final PageParts parts;
    private final Map<String, Line> around;

    /** @param around lines whose numbers are known already, such as those of an old edition */
    public TargetState(PageParts parts, List<Line> around) {
        this.parts = parts;
        this.around = around.stream().collect(Collectors.toMap(Line::id, line -> line, (one, other) -> one));
    }

    /** Nothing for a line that is settled. */
    public List<String> of(Line line) {
        List<String> state = new ArrayList<>();
        if (line.field(LineFields.PROVISIONAL).equals("true")) {
            state.add(parts.text("plans.fact.provisional"));
        }
        if (line.field(LineFields.UNDER_REVIEW).equals("true")) {
            state.add(number(line.field(LineFields.SUCCESSOR))
                    .map(number -> parts.text("plans.fact.succeeded", number))
                    .orElseGet(() -> parts.text("plans.fact.underReview")));
        }
        return state;
    }

    /** The measures around it that the line is to take over from. */
    public List<Line> before(Line line) {
        return line.kind().equals("kpi")
                ? around.values().stream().filter(one -> one.field(LineFields.SUCCESSOR).equals(line.id())).toList()
                : List.of();
    }

    /** The number of a line as people know it; empty for one that is gone or not to be read. */
    Optional<String> number(String id) {
        return id.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(around.get(id)).or(() -> parts.plans().line(id)).map(Line::number);
    }
}
