package org.planweave.synergies.internal.engine.pairing;

import java.util.List;
import java.util.Optional;
import org.planweave.synergies.internal.engine.understanding.Window;
import org.jspecify.annotations.Nullable;

/**
 * Two lines of different departments, the one with the smaller id first.
 *
 * @param closeness how close the texts are, as the models see it: 0 for a usual pair, 1 for one spread above
 * @param parts     the facts they share
 * @param overlap   when both happen, if their dates meet and one of them is an occasion; otherwise null
 */
public record Pair(Prepared a, Prepared b, double closeness, List<Part> parts, @Nullable Window overlap) {

    /** Copies the parts. */
    public Pair {
        parts = List.copyOf(parts);
    }

    /** Closeness and what the shared facts add. */
    public double score() {
        return closeness + parts.stream().mapToDouble(Part::contribution).sum();
    }

    /** The strongest part of that kind. */
    public Optional<Part> part(Shared what) {
        return parts.stream().filter(part -> part.what() == what)
                .max((one, other) -> Double.compare(one.value(), other.value()));
    }

    /** Whether they share anything of that kind. */
    public boolean shares(Shared what) {
        return part(what).isPresent();
    }
}
