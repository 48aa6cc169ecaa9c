package org.planweave.exchange.internal.returns;

import java.util.Locale;
import org.planweave.api.Problem;

/** What is done with a change. */
public enum Act {
    /** the line is changed */
    UPDATE,
    /** the wording becomes a suggestion in a comment */
    SUGGEST,
    /** nothing */
    LEAVE;

    /** The word of forms and the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem 400 for another word */
    public static Act of(String word) {
        for (Act act : values()) {
            if (act.word().equals(word)) {
                return act;
            }
        }
        throw Problem.invalid("changes", "“" + word + "” is not something to do with a change; say update, suggest or leave.");
    }
}
