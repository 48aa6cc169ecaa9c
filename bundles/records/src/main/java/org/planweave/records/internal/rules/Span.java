package org.planweave.records.internal.rules;

/**
 * Words of an item that stand out.
 *
 * @param passage as in {@link Mark}
 */
public record Span(int passage, int from, int to, String words, Cause cause) {

    private static final int LONGEST = 400;

    public Span {
        words = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    static Span whole(String title, Cause cause) {
        return new Span(Mark.WHOLE, 0, 0, title, cause);
    }

    boolean touches(Span other) {
        return passage == other.passage && from < other.to && other.from < to;
    }
}
