package org.planweave.synergies.internal.engine.pairing;

/**
 * What two lines can share, and what a full share adds to their score. The scale is that of the closeness of the
 * texts, whose spread over all pairs is one.
 *
 * <p>Weights for standardised facts were measured elsewhere as place .35, outcome .25, partner .1 and consultation
 * window .1; divided by the spread each usually has (a place is shared by about one pair in fifty, an outcome by one
 * in six, a partner by one in seventy, a consultation window by one in five hundred) they give 2.5, 0.7, 0.8 and
 * 2.2, the last of which is shared out between the asking and the dates. The rest is set by judgement, below these.
 */
public enum Shared {
    PLACE("place", 2.5),
    OUTCOME("outcome", 0.7),
    PARTNER("partner", 0.8),
    CONSULTATION("consultation", 1.9),
    DATES("dates", 0.3),
    NAME("name", 0.8),
    PEOPLE("people", 0.5),
    SUBJECT("subject", 1.5),
    BEARING("bearing", 0.8);

    private final String code;
    private final double weight;

    Shared(String code, double weight) {
        this.code = code;
        this.weight = weight;
    }

    /** As evidence calls it. */
    public String code() {
        return code;
    }

    double weight() {
        return weight;
    }
}
