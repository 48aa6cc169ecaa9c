package org.planweave.comments.internal.rules;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * How far comments that need an answer have one.
 *
 * @param all how many need one
 * @param closed how many are answered, or settled otherwise
 * @param medianDays whole days from comment to answer, of those that are answered; 0 if none is
 */
public record Closure(int all, int closed, long medianDays) {

    private static final int WHOLE = 100;

    public static Closure of(Collection<Comment> comments) {
        List<Comment> needing = comments.stream().filter(one -> one.parent() == null && one.needsAnswer()).toList();
        List<Long> days = needing.stream().filter(one -> one.answer() != null)
                .map(one -> Math.max(0, Duration.between(one.at(), Objects.requireNonNull(one.answer()).at()).toDays())).sorted().toList();
        return new Closure(needing.size(), (int) needing.stream().filter(one -> !one.isOpen()).count(),
                days.isEmpty() ? 0 : days.get((days.size() - 1) / 2));
    }

    /** Of a hundred; not rounded up to all while one is open. */
    public int percent() {
        return all == 0 ? WHOLE : closed * WHOLE / all;
    }
}
