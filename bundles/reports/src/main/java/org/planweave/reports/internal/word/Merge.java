package org.planweave.reports.internal.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planweave.reports.internal.rules.Days;
import org.planweave.reports.internal.rules.Paper;
import org.planweave.reports.internal.rules.Paper.Block;
import org.planweave.reports.internal.rules.Paper.Heading;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.rules.ReportForm.Section;
import org.planweave.reports.internal.rules.SignOffBlock;

/**
 * What a template is filled with.
 *
 * @param lines the values of fields that stand in a line of text, by name
 * @param sections the blocks of each section, by its code
 * @param signOff who agreed to what
 * @param appendices the appendices themselves
 * @param epochMilli the moment that the file says it was made at
 */
public record Merge(
        ReportForm form, Map<String, String> lines, Map<String, List<Block>> sections, List<Block> signOff, List<Block> appendices,
        String council, String title, long epochMilli) {

    public Merge {
        lines = Map.copyOf(lines);
        sections = Map.copyOf(sections);
        signOff = List.copyOf(signOff);
        appendices = List.copyOf(appendices);
    }

    /** @param paper an edition of the report: nothing but what it says of the report's words is taken */
    public static Merge of(Report report, Paper paper) {
        Map<String, String> lines = new HashMap<>();
        lines.put(MergeNames.COUNCIL, paper.council());
        lines.put(MergeNames.TITLE, paper.title());
        lines.put(MergeNames.MARKING, paper.classification());
        lines.put(MergeNames.NUMBER, report.id());
        lines.put(MergeNames.VERSION, String.valueOf(report.version()));
        report.form().cover().forEach(field -> lines.put(MergeNames.coverName(field.code()), field.code().equals(ReportForm.DATE)
                ? report.meetingDay().map(Days::day).orElse("") : report.content().cover(field.code())));
        List<Block> appendices = paper.blocks().stream().dropWhile(block -> !isAppendix(block)).toList();
        List<Block> signOff = SignOffBlock.of(report);
        List<Block> body = paper.blocks().subList(0, paper.blocks().size() - appendices.size() - signOff.size());
        return new Merge(
                report.form(), lines, sections(report.form(), body), signOff, appendices, paper.council(), paper.title(),
                report.changedAt().toEpochMilli());
    }

    /** A report in which nobody has written. */
    static Merge empty(ReportForm form) {
        Map<String, String> lines = new HashMap<>();
        new MergeNames(form).all().stream().filter(field -> !field.block()).forEach(field -> lines.put(field.name(), ""));
        return new Merge(form, lines, Map.of(), List.of(), List.of(), "", "", 0);
    }

    private static boolean isAppendix(Block block) {
        return block instanceof Heading heading && !heading.anchor().isEmpty();
    }

    /** A section begins with its heading, and holds all up to the next. What comes under another heading stays where it is. */
    private static Map<String, List<Block>> sections(ReportForm form, List<Block> body) {
        Map<String, List<Block>> all = new LinkedHashMap<>();
        List<Section> left = new ArrayList<>(form.sections().stream().filter(MergeNames::placed).toList());
        String current = left.isEmpty() ? "" : left.get(0).code();
        for (Block block : body) {
            for (int i = 0; block instanceof Heading heading && i < left.size(); i++) {
                if (heading.text().equals(left.get(i).title()) && heading.level() == left.get(i).level() + 1) {
                    current = left.get(i).code();
                    left.subList(0, i + 1).clear();
                    break;
                }
            }
            all.computeIfAbsent(current, any -> new ArrayList<>()).add(block);
        }
        return all;
    }
}
