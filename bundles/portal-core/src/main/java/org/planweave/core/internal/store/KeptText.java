package org.planweave.core.internal.store;

import org.planweave.api.Problem;

/**
 * What both databases give back as it was written. PostgreSQL takes no NUL, and half of a character becomes a
 * question mark.
 */
final class KeptText {

    private KeptText() {}

    /** @throws Problem (400) if the text holds something that would not come back */
    static void require(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw Problem.invalid("text", "The text holds a null character, which cannot be kept. Remove it.");
            }
            if (Character.isSurrogate(c)) {
                if (!isPair(text, i)) {
                    throw Problem.invalid("text",
                            "The text holds half of a character, which cannot be kept. Remove it.");
                }
                i++;
            }
        }
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }
}
