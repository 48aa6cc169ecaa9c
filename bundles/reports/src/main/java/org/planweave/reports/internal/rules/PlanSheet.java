package org.planweave.reports.internal.rules;

import java.util.ArrayList;
import java.util.List;
import org.planweave.api.planning.Line;
import org.planweave.reports.internal.rules.Paper.Block;
import org.planweave.reports.internal.rules.Paper.Heading;
import org.planweave.reports.internal.rules.Paper.Paragraph;

/** A plan by itself on paper: its sections and lines, nothing else. */
public final class PlanSheet {

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
                lines.forEach(line -> blocks.add(new Paragraph(line.number(), line.text())));
            }
        }
        return new Paper(council, part.plan().title(), "", List.of(), blocks);
    }
}
