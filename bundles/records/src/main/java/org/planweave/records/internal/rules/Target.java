package org.planweave.records.internal.rules;

import java.util.Locale;
import org.planweave.api.Problem;

/**
 * What a request is about.
 *
 * @param words the id of a line or plan; of a topic, the words to look for
 */
public record Target(Kind kind, String words) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;

    /** The three. */
    public enum Kind {
        LINE,
        PLAN,
        TOPIC;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A target as somebody typed it. @throws Problem 400 */
    public static Target of(String kind, String words) {
        String stripped = words.strip();
        for (Kind one : Kind.values()) {
            if (one.word().equals(kind)) {
                return new Target(one, checked(one, stripped));
            }
        }
        throw Problem.invalid("kind", "Choose what it is about: a line, a plan, or words that stand anywhere.");
    }

    private static String checked(Kind kind, String words) {
        if (words.indexOf('\0') >= 0 || words.length() > LONGEST || words.isEmpty()) {
            throw Problem.invalid("target", "Say which line, which plan, or which words, in at most 100 characters.");
        }
        if (kind == Kind.TOPIC && words.length() < SHORTEST) {
            throw Problem.invalid("target", "Give at least three characters to look for.");
        }
        return words;
    }
}
