package org.planweave.clusters.internal.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What stands on a cluster's page, before it is cut to fit.
 *
 * @param outcomes the outcomes as they were called then, by number
 * @param lines the members' lines that serve an outcome
 * @param serveNone how many of the members' lines serve no outcome
 * @param kept how many lines were kept back because not everybody at the table may read them
 */
public record Sheet(
        String cluster, List<String> members, List<Served> outcomes, List<SheetLine> lines, int serveNone, int kept) {

    /** An outcome by the number and the words that it had. */
    public record Served(String id, int number, String title) {}

    public Sheet {
        members = List.copyOf(members);
        outcomes = List.copyOf(outcomes);
        lines = List.copyOf(lines);
    }

    /** Only the lines with these ids; what is left out is counted as kept back. */
    public Sheet only(Collection<String> ids) {
        List<SheetLine> left = lines.stream().filter(one -> ids.contains(one.line())).toList();
        return new Sheet(cluster, members, outcomes, left, serveNone, kept + lines.size() - left.size());
    }

    /** The lines that stand under an outcome: each line under one only. */
    public List<SheetLine> under(Served outcome) {
        return lines.stream().filter(one -> place(one).equals(outcome.id())).toList();
    }

    /** How many members have a line that serves the outcome, wherever it stands. */
    public long serving(Served outcome) {
        return lines.stream().filter(one -> one.outcomes().contains(outcome.id()))
                .map(SheetLine::department).distinct().count();
    }

    private String place(SheetLine line) {
        List<String> known = outcomes.stream().map(Served::id).toList();
        return line.outcomes().stream().filter(known::contains).findFirst().orElse("");
    }

    /** The money of its lines by kind of money and department. */
    public Map<String, Map<String, java.math.BigDecimal>> money() {
        return MoneyOnce.of(lines);
    }
}
