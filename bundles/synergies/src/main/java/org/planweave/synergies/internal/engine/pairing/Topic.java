package org.planweave.synergies.internal.engine.pairing;

import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.Span;
import org.planweave.synergies.internal.engine.understanding.Service;

/**
 * A service that a line is about.
 *
 * @param strength how surely, 0 to 1
 * @param rarity   how telling it is that a line is about it, 0 to 1
 * @param span     the word that says so, or null
 */
record Topic(Service service, double strength, double rarity, @Nullable Span span) {

    double weight() {
        return strength * rarity;
    }

    boolean bearsOn(Topic other) {
        return service.bearsOn(other.service);
    }
}
