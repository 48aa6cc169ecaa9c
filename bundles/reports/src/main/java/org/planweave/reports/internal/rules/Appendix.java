package org.planweave.reports.internal.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planweave.api.Messages;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineKind;
import org.planweave.reports.internal.rules.Paper.Block;
import org.planweave.reports.internal.rules.Paper.Grid;
import org.planweave.reports.internal.rules.Paper.Heading;
import org.planweave.reports.internal.rules.Paper.Paragraph;

/** A plan as an appendix: its lines by section, each with its number, so that a report and the plan speak of the same line. */
final class Appendix {

    private static final Messages MESSAGES = Messages.of(Appendix.class);

    private Appendix() {}

    static List<Block> of(PlanPart part, int number) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, "", MESSAGES.text("reports.paper.appendix", number, part.plan().title()), "appendix-" + number));
        if (part.lines().isEmpty()) {
            blocks.add(new Paragraph("", MESSAGES.text("reports.paper.noLines")));
        }
        Map<String, List<Line>> sections = new LinkedHashMap<>();
        part.lines().forEach(line -> sections.computeIfAbsent(line.section(), any -> new ArrayList<>()).add(line));
        sections.forEach((title, lines) -> blocks.add(new Grid(
                MESSAGES.text("reports.paper.section", title.isEmpty() ? part.plan().title() : title, number),
                List.of(MESSAGES.text("reports.paper.line.number"), MESSAGES.text("reports.paper.line.text"),
                        MESSAGES.text("reports.paper.line.more")),
                lines.stream().map(line -> List.of(line.number(), line.text(), more(line, part.lines()))).toList())));
        return blocks;
    }

    /** “82%”, “34 people”. */
    private static String measured(Line line) {
        String unit = line.field(LineFields.UNIT);
        return line.field(LineFields.TARGET) + (unit.isEmpty() || unit.equals("%") ? unit : " " + unit);
    }

    /** What of a measure does not stand: its target, or the measure itself, with the number of its successor among these lines. */
    static List<String> unsettled(Line line, List<Line> around) {
        List<String> unsettled = new ArrayList<>();
        if (line.field(LineFields.PROVISIONAL).equals("true")) {
            unsettled.add(MESSAGES.text("reports.paper.provisionalOnly"));
        }
        if (line.field(LineFields.UNDER_REVIEW).equals("true")) {
            unsettled.add(around.stream().filter(one -> one.id().equals(line.field(LineFields.SUCCESSOR))).findFirst()
                    .map(successor -> MESSAGES.text("reports.paper.succeeded", successor.number()))
                    .orElseGet(() -> MESSAGES.text("reports.paper.underReview")));
        }
        return unsettled;
    }

    /** What a member asks next: by when, how it is measured and whether that stands, how much money. */
    static String more(Line line, List<Line> around) {
        List<String> more = new ArrayList<>();
        if (!line.field(LineFields.TARGET).isEmpty()) {
            more.add(MESSAGES.text("reports.paper.target", measured(line)));
        }
        more.addAll(unsettled(line, around));
        if (!line.field(LineFields.AMOUNT).isEmpty()) {
            more.add(Money.pounds(line.field(LineFields.AMOUNT)) + " " + line.field(LineFields.BUDGET_KIND).replace('_', ' '));
        }
        String end = line.field(LineFields.END).isEmpty() ? line.field(LineFields.DUE) : Days.written(line.field(LineFields.END));
        if (!end.isEmpty()) {
            more.add(MESSAGES.text("reports.paper.by", end));
        }
        return more.isEmpty() ? LineKind.of(line.kind()).label() : String.join("; ", more);
    }
}
