package org.planweave.synergies.internal.pages;

/** From where on a synergy is called likely, and very likely. */
final class Likely {

    static final double LIKELY = 0.5;
    static final double VERY = 0.75;

    private Likely() {}

    /** The word for a confidence, as texts are looked up by. */
    static String word(double confidence) {
        return confidence >= VERY ? "high" : confidence >= LIKELY ? "middle" : "low";
    }
}
