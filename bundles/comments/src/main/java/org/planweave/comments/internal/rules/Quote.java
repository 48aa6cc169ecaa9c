package org.planweave.comments.internal.rules;

import org.planweave.api.Problem;
import org.planweave.comments.internal.anchors.Anchor;

/**
 * Words that somebody points at, as in a W3C Web Annotation text quote selector.
 *
 * @param exact the words
 * @param prefix words that stand right before them; empty if it does not matter
 * @param suffix words that stand right after them; empty if it does not matter
 */
public record Quote(String exact, String prefix, String suffix) {

    private static final int CONTEXT = 32;

    /** The words alone. */
    public static Quote of(String exact) {
        return new Quote(exact, "", "");
    }

    /**
     * Finds the words in a text.
     *
     * @throws Problem (400) if they are not there, or stand at several places and the words around do not say at which
     */
    public Anchor in(String text) {
        int found = -1;
        if (exact.isBlank()) {
            throw Problem.invalid("quote", "Say which words the comment is on, or leave the words out to comment on the whole line.");
        }
        for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
            if (fits(text, at)) {
                if (found >= 0) {
                    throw Problem.invalid("quote", "The words “" + shortened() + "” stand in this line more than once. Add a word before or after them.");
                }
                found = at;
            }
        }
        if (found < 0) {
            throw Problem.invalid("quote", "The words “" + shortened() + "” are not in this line as it now reads. Copy them from the line.");
        }
        return Anchor.in(text, found, found + exact.length());
    }

    /** The quote of an anchor, with what stands around it. */
    public static Quote around(String text, Anchor anchor) {
        return new Quote(
                anchor.quote(),
                text.substring(Math.max(0, anchor.start() - CONTEXT), anchor.start()),
                text.substring(anchor.end(), Math.min(text.length(), anchor.end() + CONTEXT)));
    }

    private boolean fits(String text, int at) {
        return text.substring(0, at).endsWith(prefix) && text.startsWith(suffix, at + exact.length());
    }

    private String shortened() {
        return exact.length() <= 60 ? exact : exact.substring(0, 59) + "…";
    }
}
