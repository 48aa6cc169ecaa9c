package org.planweave.synergies.internal.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How often synergies of one type were right here, of the last ten that were judged: accepted, and as what they were called.
 */
public record Track(String type, int right, int judged) {

    public static final int LAST = 10;

    /** Fewer of the last ten, and the type is shown to those only who ask for it. */
    private static final int FEWEST = 3;

    /** @param newestFirst verdicts of all types, or of this one */
    public static Track of(String type, List<Verdict> newestFirst) {
        List<Verdict> last = newestFirst.stream().filter(one -> one.foundType().equals(type)).limit(LAST).toList();
        return new Track(type, (int) last.stream().filter(Verdict::right).count(), last.size());
    }

    /** The types that are quiet. */
    public static Set<String> quiet(List<Verdict> newestFirst) {
        return newestFirst.stream().map(Verdict::foundType).distinct().filter(type -> of(type, newestFirst).isQuiet())
                .collect(Collectors.toSet());
    }

    /** Whether it was wrong so often that nobody is told of it by itself. */
    public boolean isQuiet() {
        return judged == LAST && right < FEWEST;
    }
}
