package org.planweave.comments.internal.rules;

import java.util.Optional;

/**
 * A suggested wording against the line as it now reads.
 *
 * @param before the line's text before the words
 * @param old the words as they now read, or the whole line
 * @param wanted what they should read instead
 * @param after the line's text after the words
 */
public record Suggestion(String before, String old, String wanted, String after) {

    /** What the comment suggests for this text; empty if it suggests nothing, or for words that are lost. */
    public static Optional<Suggestion> of(Comment comment, String text) {
        String wanted = comment.suggestion();
        Place place = comment.place();
        if (wanted == null || place != null && (place.isLost() || place.now().end() > text.length())) {
            return Optional.empty();
        }
        int start = place == null ? 0 : place.now().start();
        int end = place == null ? text.length() : place.now().end();
        return Optional.of(new Suggestion(text.substring(0, start), text.substring(start, end), wanted, text.substring(end)));
    }

    /** The whole line as it would read. */
    public String newText() {
        return before + wanted + after;
    }

    /** Only the words that differ, with what stays around them inside the words that were spoken about. */
    public Suggestion narrowed() {
        int head = 0;
        int most = Math.min(old.length(), wanted.length());
        while (head < most && old.charAt(head) == wanted.charAt(head)) {
            head++;
        }
        head = wordStart(old, head, wanted);
        int tail = 0;
        while (tail < most - head && old.charAt(old.length() - 1 - tail) == wanted.charAt(wanted.length() - 1 - tail)) {
            tail++;
        }
        while (tail > 0 && !Character.isWhitespace(old.charAt(old.length() - tail))) {
            tail--;
        }
        return new Suggestion(old.substring(0, head), old.substring(head, old.length() - tail),
                wanted.substring(head, wanted.length() - tail), old.substring(old.length() - tail));
    }

    private static int wordStart(String old, int head, String wanted) {
        boolean ends = ends(old, head) && ends(wanted, head);
        int at = head;
        while (!ends && at > 0 && !Character.isWhitespace(old.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean ends(String text, int at) {
        return at == text.length() || Character.isWhitespace(text.charAt(at));
    }
}
