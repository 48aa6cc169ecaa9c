package org.planweave.clusters.internal.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planweave.clusters.internal.sheet.Fit.Block;
import org.planweave.clusters.internal.sheet.Sheet.Served;

/**
 * A sheet cut to one side of A4, or whole. Nothing is cut silently: each part says how much more there is.
 *
 * @param parts the outcomes with what is shown of them
 * @param moreOutcomes how many outcomes did not fit at all
 * @param together lines that are planned with another member, in the same order as they stand
 * @param moreTogether how many of those did not fit
 */
public record SheetLayout(List<Part> parts, int moreOutcomes, List<SheetLine> together, int moreTogether) {

    /** What the sheet's column holds in characters and rows, as its style sheet prints it. */
    private static final int CHARACTERS = 44;
    private static final int ROWS = 205;
    private static final int MOST_TOGETHER = 8;
    private static final int LONGEST = 150;

    /**
     * An outcome and the lines under it.
     *
     * @param more how many of its lines are not shown
     * @param members how many members serve it
     */
    public record Part(Served outcome, List<SheetLine> lines, int more, long members) {}

    public SheetLayout {
        parts = List.copyOf(parts);
        together = List.copyOf(together);
    }

    /** Everything, on as many pages as it takes. */
    public static SheetLayout whole(Sheet sheet) {
        List<Part> parts = sheet.outcomes().stream()
                .map(one -> new Part(one, inTurn(sheet, one), 0, sheet.serving(one)))
                .toList();
        return new SheetLayout(parts, 0, together(sheet), 0);
    }

    /** What fits on one page. */
    public static SheetLayout onePage(Sheet sheet) {
        SheetLayout whole = whole(sheet);
        List<SheetLine> together = whole.together.stream().limit(MOST_TOGETHER).toList();
        int used = together.isEmpty() ? 0 : 2 + together.size();
        List<Block> blocks = whole.parts.stream()
                .map(part -> new Block(1 + rows(part.outcome.title().length() + 16),
                        part.lines.stream().map(SheetLayout::rows).toList()))
                .toList();
        List<Integer> shown = new Fit(ROWS - used).shown(blocks);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Part part = whole.parts.get(i);
            List<SheetLine> lines = part.lines.subList(0, shown.get(i));
            parts.add(new Part(part.outcome, lines, part.lines.size() - lines.size(), part.members));
        }
        return new SheetLayout(parts, whole.parts.size() - parts.size(), together,
                whole.together.size() - together.size());
    }

    /** The words of a line as the page has room for them: whole ones, with a mark where some are left out. */
    public static String words(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end < LONGEST / 2 ? LONGEST : end) + " …";
    }

    /** Whether words of a shown line are left out. */
    public boolean shortened() {
        return parts.stream().flatMap(part -> part.lines.stream()).anyMatch(line -> line.text().length() > LONGEST);
    }

    /** Each department's first line, then each one's second, so that what is cut is nobody's alone. */
    private static List<SheetLine> inTurn(Sheet sheet, Served outcome) {
        Map<String, List<SheetLine>> own =
                sheet.under(outcome).stream().collect(Collectors.groupingBy(SheetLine::department));
        return own.values().stream().flatMap(List::stream)
                .sorted(Comparator.comparing((SheetLine line) -> own.get(line.department()).indexOf(line))
                        .thenComparing(line -> sheet.members().indexOf(line.department())))
                .toList();
    }

    private static List<SheetLine> together(Sheet sheet) {
        return sheet.lines().stream().filter(line -> line.isWith(sheet.members())).toList();
    }

    private static int rows(SheetLine line) {
        return rows(9 + line.number().length() + words(line.text()).length() + (line.target().isEmpty() ? 0
                : line.target().length() + 9));
    }

    private static int rows(int characters) {
        return (characters + CHARACTERS - 1) / CHARACTERS;
    }
}
