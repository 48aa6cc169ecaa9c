package org.planweave.notices.internal.rules;

import java.util.Locale;
import org.planweave.api.Problem;

/** How a person gets the notices of a topic. All but the last stand in the portal, too. */
public enum Way {
    PORTAL,
    AT_ONCE,
    DAILY,
    WEEKLY,
    NOTHING;

    /** What holds until a person chooses: what they must act on is sent at once. */
    public static Way usual(boolean mustAct) {
        return mustAct ? AT_ONCE : PORTAL;
    }

    /** Whether it goes by e-mail. */
    public boolean isMailed() {
        return this == AT_ONCE || this == DAILY || this == WEEKLY;
    }

    /** Whether it may be chosen: what one must act on cannot be left out. */
    public boolean suits(boolean mustAct) {
        return this != NOTHING || !mustAct;
    }

    /** The word of forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Problem (400) for another word */
    public static Way of(String field, String word) {
        for (Way one : values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        throw Problem.invalid(field, "Choose one of the ways in the list; “" + word + "” is none of them.");
    }
}
