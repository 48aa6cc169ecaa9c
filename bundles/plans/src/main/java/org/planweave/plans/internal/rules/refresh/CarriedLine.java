package org.planweave.plans.internal.rules.refresh;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;

/**
 * What of a line goes into the next year. What it promises does; what happened in its year does not, but that the figure reached
 * becomes the figure reached before.
 */
public final class CarriedLine {

    /** They tell how the year went or how the line was read; a change of them is no change of the plan. */
    private static final Set<String> OF_THE_YEAR = Set.of(
            LineFields.STATUS, LineFields.ACTUAL, LineFields.PREVIOUS_ACTUAL, LineFields.PERIOD, LineFields.AS_READ);

    private CarriedLine() {}

    /** The line as it starts into the next year. */
    public static LineDraft draft(Line source) {
        Map<String, String> fields = promised(source);
        // The successor stands in last year's plan; this year's writer says which of this year's KPIs it is.
        fields.remove(LineFields.SUCCESSOR);
        if (!source.field(LineFields.ACTUAL).isEmpty()) {
            fields.put(LineFields.PREVIOUS_ACTUAL, source.field(LineFields.ACTUAL));
        }
        return new LineDraft(
                source.kind(), source.section(), source.text(), fields, source.outcomes(), source.classification());
    }

    /** Whether the line promises something else than the one it carries on: words, kind, fields or outcomes. */
    public static boolean amended(Line source, Line now) {
        return !source.text().equals(now.text())
                || !source.kind().equals(now.kind())
                || !promised(source).equals(promised(now))
                || !source.outcomes().equals(now.outcomes());
    }

    public static boolean targetChanged(Line source, Line now) {
        return !source.field(LineFields.TARGET).equals(now.field(LineFields.TARGET));
    }

    /** The line with nothing in it but what it promises, to be compared with another year's. */
    public static Line bare(Line line) {
        return new Line(
                line.id(), line.plan(), line.kind(), line.number(), "", line.order(), line.text(), promised(line), line.outcomes(),
                line.classification(), line.version(), line.at(), line.by(), line.previous());
    }

    private static Map<String, String> promised(Line line) {
        Map<String, String> fields = new TreeMap<>(line.fields());
        fields.keySet().removeAll(OF_THE_YEAR);
        return fields;
    }
}
