package org.planweave.search.internal.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.planweave.api.ResourceRef;
import org.planweave.api.resources.Resources;
import org.planweave.search.internal.index.Hit;
import org.planweave.search.internal.index.Reading;

/**
 * Keeps what the current user may read. It reads on, in growing steps, until there is enough or no more: somebody who may read little
 * still finds all of it, and a common word costs no more than what is shown of it.
 */
final class Sieve {

    private static final int FIRST_STEP = 250;
    private static final int LARGEST_STEP = 4_000;

    private final Resources resources;

    Sieve(Resources resources) {
        this.resources = resources;
    }

    List<Hit> readable(Reading reading, Predicate<List<Hit>> enough) {
        List<Hit> kept = new ArrayList<>();
        int step = FIRST_STEP;
        List<Hit> next = reading.next(step);
        while (!next.isEmpty()) {
            Set<ResourceRef> readable = resources.readable(next.stream().map(Hit::ref).toList());
            next.stream().filter(hit -> readable.contains(hit.ref())).forEach(kept::add);
            boolean end = next.size() < step || enough.test(kept);
            step = Math.min(step * 2, LARGEST_STEP);
            next = end ? List.of() : reading.next(step);
        }
        return kept;
    }
}
