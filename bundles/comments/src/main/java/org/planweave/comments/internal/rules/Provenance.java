package org.planweave.comments.internal.rules;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.comments.internal.consulting.Consultee;

/**
 * How the words of somebody without an account came.
 *
 * @param came the day on which they came
 * @param group the group that somebody speaks for
 * @param name what they are called, if they agreed that it is kept; null otherwise, and for all who do not answer for the plan
 * @param through whom the link was made for that they came by; null otherwise, and for all who do not answer for the plan
 * @param by the id of the person who keyed them in, or let them in
 * @param consultation the consultation that they answer, or null
 * @param response what was entered together, on one line or several, is one response
 */
public record Provenance(
        How how, LocalDate came, Consultee group, @Nullable String name, @Nullable String through, String by,
        @Nullable String consultation, String response) {

    /** The ways. */
    public enum How {
        LETTER,
        EMAIL,
        PHONE,
        EVENT,
        /** by a link of the portal */
        LINK;

        /** The word of texts, forms and the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws Problem (400) for another word, and for what nobody keys in */
        public static How keyed(String word) {
            for (How how : values()) {
                if (how != LINK && how.word().equals(word)) {
                    return how;
                }
            }
            throw Problem.invalid("how", "Choose how it came: by letter, by e-mail, by phone or at an event.");
        }
    }

    /** Without what only those who answer for the plan may read. */
    public Provenance nameless() {
        return name == null && through == null ? this : new Provenance(how, came, group, null, null, by, consultation, response);
    }
}
