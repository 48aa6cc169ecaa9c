package org.planweave.plans.internal.rules.thread;

import java.util.List;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;

/**
 * How fully plans are aligned: “full alignment, not closer alignment”. Lines count by whether they serve an outcome, outcomes by whether
 * somebody answers for them, a KPI measures them and money is named for them.
 *
 * @param full outcomes that have all three
 */
public record Alignment(int lines, int linked, int outcomes, int owned, int measured, int funded, int full) {

    /** @param targets the corporate plan's; @param lines all that the reader may read */
    public static Alignment of(List<Target> targets, List<Line> lines) {
        List<Target> corporate = targets.stream().filter(Target::corporate).toList();
        Serving serving = new Serving(corporate.stream().map(Target::outcome).toList());
        int owned = 0;
        int measured = 0;
        int funded = 0;
        int full = 0;
        for (Target target : corporate) {
            List<Line> own = lines.stream().filter(line -> serves(line, target)).toList();
            boolean hasOwner = !target.owner().isEmpty();
            boolean hasKpi = own.stream().anyMatch(line -> line.kind().equals("kpi"));
            boolean hasMoney = own.stream().anyMatch(line -> !line.field(LineFields.AMOUNT).isEmpty());
            owned += hasOwner ? 1 : 0;
            measured += hasKpi ? 1 : 0;
            funded += hasMoney ? 1 : 0;
            full += hasOwner && hasKpi && hasMoney ? 1 : 0;
        }
        return new Alignment(lines.size(), (int) serving.count(lines), corporate.size(), owned, measured, funded, full);
    }

    /** A share in whole hundredths, rounded down, so that 100 means every one; 100 of nothing. */
    public static int percent(int part, int whole) {
        return whole == 0 ? 100 : (int) (100L * part / whole);
    }

    private static boolean serves(Line line, Target target) {
        return line.outcomes().stream().anyMatch(link -> link.outcome().equals(target.id()));
    }
}
