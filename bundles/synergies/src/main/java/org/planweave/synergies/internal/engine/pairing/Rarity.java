package org.planweave.synergies.internal.engine.pairing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.Collection;

/** How telling it is that two lines share a thing: fully when few lines have it, hardly when most do. */
final class Rarity {

    /** A thing that one line in eight has, or fewer, is fully telling. */
    private static final double FEW = Math.log(8);

    private final Map<String, Integer> counts = new HashMap<>();
    private final int lines;

    Rarity(Collection<? extends Collection<String>> keysOfLines) {
        lines = keysOfLines.size();
        for (Collection<String> keys : keysOfLines) {
            Set<String> once = new HashSet<>(keys);
            once.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
    }

    /** 0 to 1. */
    double of(String key) {
        double share = Math.max(1, lines) / (double) Math.max(1, counts.getOrDefault(key, 1));
        return Math.max(0, Math.min(1, Math.log(share) / FEW));
    }
}
