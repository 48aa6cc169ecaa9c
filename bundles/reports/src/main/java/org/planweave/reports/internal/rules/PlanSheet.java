package org.planweave.reports.internal.rules;

import java.util.ArrayList;
import java.util.List;
import org.planweave.api.Messages;
import org.planweave.api.planning.Line;
import org.planweave.reports.internal.rules.Paper.Block;
import org.planweave.reports.internal.rules.Paper.Heading;
import org.planweave.reports.internal.rules.Paper.Paragraph;

/** A plan by itself on paper: its sections and lines, nothing else. */
public final class PlanSheet {

    private static final Messages MESSAGES = Messages.of(PlanSheet.class);

    private PlanSheet() {}

    /** @param sections the round's sections, in order; lines of other sections come after them */
    public static Paper of(String council, PlanPart part, List<String> sections) {
        List<Block> blocks = new ArrayList<>();
        List<String> all = new ArrayList<>(sections);
        part.lines().stream().map(Line::section).filter(one -> !all.contains(one)).distinct().forEach(all::add);
        for (String section : all) {
            List<Line> lines = part.lines().stream().filter(line -> line.section().equals(section)).toList();
            if (!lines.isEmpty()) {
                blocks.add(new Heading(2, "", section.isEmpty() ? part.plan().title() : section, ""));
                lines.forEach(line -> blocks.add(new Paragraph(line.number(), words(line, part.lines()))));
            }
        }
        return new Paper(council, part.plan().title(), "", List.of(), blocks);
    }

    /** A measure or target that is not settled must not look as if it were. */
    private static String words(Line line, List<Line> around) {
        List<String> unsettled = Appendix.unsettled(line, around);
        return unsettled.isEmpty() ? line.text() : MESSAGES.text("reports.paper.inBrackets", line.text(), String.join("; ", unsettled));
    }
}
