package org.planweave.comments.internal.rules;

import java.time.Instant;
import java.util.Locale;
import org.planweave.api.Problem;

/**
 * What the plan's department did with a comment, and why.
 *
 * @param from the line's version before what was done about the comment, or 0 if nobody knows
 * @param to the line's version in which it was done, or 0 while the words have not changed
 */
public record Answer(Kind kind, String reason, String by, Instant at, long from, long to) {

    /** An answer of which nobody knows what it changed. */
    public Answer(Kind kind, String reason, String by, Instant at) {
        this(kind, reason, by, at, 0, 0);
    }

    /** The four answers. */
    public enum Kind {
        ACCEPT,
        PART,
        DECLINE,
        NOTED;

        /** Whether it promises that the words change. */
        public boolean changes() {
            return this == ACCEPT || this == PART;
        }

        /** The word of the API and of forms. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws Problem (400) for another word */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            throw Problem.invalid("kind", "“" + word + "” is not an answer; choose accept, part, decline or noted.");
        }
    }

    private static final int LONGEST = 4_000;

    /**
     * The reason as it will be kept. An acceptance may go without; every other answer says why.
     *
     * @throws Problem (400) if it is missing or too long
     */
    public static String reason(Kind kind, String reason) {
        String words = reason.strip();
        if (words.isEmpty() && kind != Kind.ACCEPT) {
            throw Problem.invalid("reason", "Say why, so that the person who wrote can see that the comment was taken into account.");
        }
        if (words.length() > LONGEST) {
            throw Problem.invalid("reason", "The reason is longer than 4,000 characters. Shorten it.");
        }
        return words;
    }
}
