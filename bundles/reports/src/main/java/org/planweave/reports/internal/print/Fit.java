package org.planweave.reports.internal.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.planweave.api.planning.Line;

/**
 * How a plan fits the pages that its round allows, measured on the printed pages.
 *
 * @param allowed how many pages it may fill
 * @param pages how many pages of it are written on
 * @param filled the same with the last page as a part, such as 1.8
 * @param over how many rows of text stand on pages beyond those allowed
 * @param room how many more rows the allowed pages would hold
 * @param spilled the lines of which something stands beyond
 * @param cut the fewest lines whose rows, taken out, would make it fit; empty if it fits
 */
public record Fit(int allowed, int pages, double filled, int over, int room, List<Line> spilled, List<Line> cut) {

    /** Of {@code plan.css}, in points: A4 with 15 mm around, 10 pt text on 13 pt, 3 pt between lines of the plan. */
    static final double TOP = 42.5;
    private static final double BOTTOM = 799.4;
    private static final double ROW = 13;
    private static final double BETWEEN = 3;

    public Fit {
        spilled = List.copyOf(spilled);
        cut = List.copyOf(cut);
    }

    public boolean fits() {
        return over == 0;
    }

    /** What a line takes of the paper. */
    private static final class Rows {
        private int all;
        private int beyond;
    }

    /**
     * @param lines the plan's lines, in order
     * @param measure the rows on each page of the plan with these of its lines
     */
    static Fit of(int allowed, List<Line> lines, Function<List<Line>, List<List<Row>>> measure) {
        List<List<Row>> pages = measure.apply(lines);
        int over = pages.stream().skip(allowed).mapToInt(List::size).sum();
        List<Row> last = pages.isEmpty() ? List.of() : pages.get(pages.size() - 1);
        double bottom = last.stream().mapToDouble(Row::bottom).max().orElse(TOP);
        double part = Math.min(1, (bottom - TOP) / (BOTTOM - TOP));
        int free = (int) ((BOTTOM - bottom - BETWEEN) / ROW) + (int) ((BOTTOM - TOP) / ROW) * Math.max(0, allowed - pages.size());
        Map<Line, Rows> counted = counted(pages, lines, allowed);
        return new Fit(
                allowed, pages.size(), Math.ceil((pages.size() - 1 + part) * 10) / 10, over, over > 0 ? 0 : Math.max(0, free),
                lines.stream().filter(line -> counted.get(line).beyond > 0).toList(),
                over == 0 ? List.of() : cut(counted, over, cut -> {
                    List<Line> left = lines.stream().filter(line -> !cut.contains(line)).toList();
                    return measure.apply(left).size() <= allowed;
                }));
    }

    /** By their numbers: the paper holds the lines by section, whatever their order in the plan. */
    private static Map<Line, Rows> counted(List<List<Row>> pages, List<Line> lines, int allowed) {
        Map<Line, Rows> counted = new LinkedHashMap<>();
        lines.forEach(line -> counted.put(line, new Rows()));
        List<Line> left = new ArrayList<>(lines);
        Rows current = new Rows();
        for (int page = 0; page < pages.size(); page++) {
            for (Row row : pages.get(page)) {
                Optional<Line> begins = left.stream().filter(line -> line.number().equals(row.number())).findFirst();
                if (begins.isPresent()) {
                    left.remove(begins.get());
                    current = counted.get(begins.get());
                }
                current.all++;
                current.beyond += page >= allowed ? 1 : 0;
            }
        }
        return counted;
    }

    /**
     * One line with enough rows and as few as possible, or else the longest ones together. Rows alone do not tell whether the
     * rest fits, for headings and the space between lines take theirs: it is tried.
     */
    private static List<Line> cut(Map<Line, Rows> counted, int over, Predicate<List<Line>> fits) {
        List<Line> byRows = counted.keySet().stream().sorted(Comparator.comparingInt(line -> counted.get(line).all)).toList();
        int tried = over - 1;
        for (Line line : byRows) {
            if (counted.get(line).all > tried) {
                if (fits.test(List.of(line))) {
                    return List.of(line);
                }
                tried = counted.get(line).all;
            }
        }
        List<Line> cut = new ArrayList<>();
        int left = over;
        for (int i = byRows.size() - 1; i >= 0; i--) {
            cut.add(byRows.get(i));
            left -= counted.get(byRows.get(i)).all;
            if (left <= 0 && fits.test(cut)) {
                break;
            }
        }
        return cut;
    }
}
