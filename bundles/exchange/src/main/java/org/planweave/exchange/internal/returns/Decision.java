package org.planweave.exchange.internal.returns;

import java.util.Map;
import java.util.Set;

/**
 * What a person decided on the check page.
 *
 * @param changes by a change's number; what is missing is done as preset
 * @param silent the numbers of the comments that are not given
 * @param lines by a left-over's number, the kind of line that it becomes
 * @param seen whether the person has read what no line takes
 */
public record Decision(Map<Integer, Of> changes, Set<Integer> silent, Map<Integer, String> lines, boolean seen) {

    /**
     * What to do with one change.
     *
     * @param text the wording, as the person may have put it together; empty for the file's
     * @param version the line's version that the person saw; 0 if they saw none
     */
    public record Of(Act act, String text, long version) {}

    public Decision {
        changes = Map.copyOf(changes);
        silent = Set.copyOf(silent);
        lines = Map.copyOf(lines);
    }

    /** Everything as preset. */
    public static Decision preset() {
        return new Decision(Map.of(), Set.of(), Map.of(), true);
    }

    Of of(Change change) {
        Of said = changes.get(change.at());
        return said == null ? new Of(change.preset(), "", 0) : said;
    }
}
