package org.planweave.core.internal.store;

import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;

/**
 * What both databases give back as it was written. PostgreSQL takes no NUL, and half of a character becomes a
 * question mark.
 */
public final class KeptText {

    private KeptText() {}

    /** Whether all of the text would come back. */
    public static boolean keeps(String text) {
        return fault(text) == null;
    }

    /** @throws Problem (400) if the text holds something that would not come back */
    static void require(String text) {
        String fault = fault(text);
        if (fault != null) {
            throw Problem.invalid("text", fault);
        }
    }

    private static @Nullable String fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "The text holds a null character, which cannot be kept. Remove it.";
            }
            if (Character.isSurrogate(c)) {
                if (!isPair(text, i)) {
                    return "The text holds half of a character, which cannot be kept. Remove it.";
                }
                i++;
            }
        }
        return null;
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }
}
