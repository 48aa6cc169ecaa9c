package org.planweave.synergies.internal.pages;

import java.util.List;
import org.planweave.synergies.internal.rules.Verdict;

/** How often synergies of one type were accepted here, of the last ten that were judged. */
public record Track(String type, int accepted, int judged) {

    public static final int LAST = 10;

    /** @param newestFirst verdicts of all types */
    static Track of(String type, List<Verdict> newestFirst) {
        List<Verdict> last = newestFirst.stream().filter(one -> one.foundType().equals(type)).limit(LAST).toList();
        return new Track(type, (int) last.stream().filter(Verdict::accepted).count(), last.size());
    }
}
