package org.planweave.comments.internal.anchors;

/**
 * Words of a text as they were when somebody spoke about them: {@code start} to {@code end} (exclusive) in UTF-16 units.
 *
 * @param quote the words themselves
 */
public record Anchor(int start, int end, String quote) {

    /** @throws IllegalArgumentException if there are no words */
    public Anchor {
        if (start < 0 || end <= start || quote.length() != end - start) {
            throw new IllegalArgumentException("No words from " + start + " to " + end);
        }
    }

    public static Anchor in(String text, int start, int end) {
        return new Anchor(start, end, text.substring(start, end));
    }
}
